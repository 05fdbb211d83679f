package dk.kl.mayors.journey.succession;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Everything that ends and begins with a change of mayor, as things stand now.
 *
 * @param ends   what ends, by its kind; lines may be empty
 * @param begins what begins, likewise
 */
record SuccessionDiff(List<Part> ends, List<Part> begins, Counts counts) {

    /**
     * One kind of thing.
     *
     * @param nothing what to say when there are no lines
     */
    record Part(String title, String nothing, List<String> lines) {
    }

    /** The same in numbers, for the form in Tasklist. */
    record Counts(int memberships, int newsletters, int invitations, int places, int hostTurns, int tasks, int mandates, int newMemberships,
                  int newInvitations) {
    }

    void count(VariableScope scope) {
        SuccessionVariables.ENDING_MEMBERSHIPS.set(scope, counts.memberships());
        SuccessionVariables.ENDING_NEWSLETTERS.set(scope, counts.newsletters());
        SuccessionVariables.ENDING_INVITATIONS.set(scope, counts.invitations());
        SuccessionVariables.ENDING_PLACES.set(scope, counts.places());
        SuccessionVariables.ENDING_HOST_TURNS.set(scope, counts.hostTurns());
        SuccessionVariables.ENDING_TASKS.set(scope, counts.tasks());
        SuccessionVariables.OPENING_MANDATES.set(scope, counts.mandates());
        SuccessionVariables.OPENING_MEMBERSHIPS.set(scope, counts.newMemberships());
        SuccessionVariables.OPENING_INVITATIONS.set(scope, counts.newInvitations());
    }
}
