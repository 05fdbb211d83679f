package dk.kl.mayors.network.assignment;

import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Municipality;

/**
 * A mayor who is to have a place.
 *
 * @param id            the mandate's id, unique among the candidates
 * @param party         as the roster has it, may be empty
 * @param formerNetwork the network that the mayor sat in before, or empty
 * @param provisional   true for one who has not answered the offer
 */
public record Candidate(String id, Municipality municipality, boolean newlyElected, String party, Wish wish, String formerNetwork,
                        boolean provisional) {
}
