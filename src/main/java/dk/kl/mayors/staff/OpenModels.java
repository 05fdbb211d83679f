package dk.kl.mayors.staff;

import java.util.Set;

/**
 * The models that whoever watches the engine may watch: all that are deployed but the confidential ones.
 *
 * @param processes the keys of the processes
 * @param decisions the keys of the decisions
 */
record OpenModels(Set<String> processes, Set<String> decisions) {
}
