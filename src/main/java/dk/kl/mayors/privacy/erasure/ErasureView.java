package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.roster.Mandate;
import java.util.List;
import java.util.OptionalInt;

/**
 * An erasure as its page shows it.
 *
 * @param mandates whose it is; names stand there only until they are gone
 * @param askedBy  the full name of the member of staff
 * @param percent  how far the search has come, while it runs
 */
record ErasureView(Erasure erasure, List<Mandate> mandates, String askedBy, String decidedBy, OptionalInt percent) {

    public List<String> mandateIds() {
        return erasure.mandates();
    }

    public String id() {
        return erasure.id();
    }

    public String state() {
        return erasure.state().danish();
    }

    public String reason() {
        return erasure.reason().danish();
    }

    public String askedAt() {
        return DanishDates.moment(erasure.askedAt());
    }

    public String decidedAt() {
        return erasure.decidedAt() == null ? "" : DanishDates.moment(erasure.decidedAt());
    }

    public boolean secretary() {
        return erasure.subject().secretary();
    }

    public boolean waiting() {
        return erasure.state() == Erasure.State.WAITING;
    }

    public boolean working() {
        return erasure.state() == Erasure.State.APPROVED;
    }

    public boolean heldBack() {
        return erasure.state() == Erasure.State.HELD_BACK;
    }

    public boolean erased() {
        return erasure.state() == Erasure.State.ERASED;
    }

    /** A line for each place with traces. */
    public List<String> places() {
        return erasure.tracesLeft() == null ? List.of() : erasure.tracesLeft().lines().toList();
    }
}
