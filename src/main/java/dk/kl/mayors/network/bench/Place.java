package dk.kl.mayors.network.bench;

import jakarta.persistence.Embeddable;

/**
 * Where a mayor sits in a scenario.
 *
 * @param network the network's number
 * @param pinned  whether the search must leave the mayor there
 */
@Embeddable
record Place(int network, boolean pinned) {
}
