package dk.kl.mayors.network;

import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The front door of the sign-up (letter, L8): what was offered, and what the mayor, or staff for the mayor, answers. */
public interface NetworkSignUps {

    /** Where the mayor's sign-up stands; empty before the offer has been written. */
    Optional<SignUpState> of(MandateId mandate);

    /** The municipalities whose mayors one can wish for, in Danish order; the mayor's own is not among them. */
    List<Municipality> others(MandateId mandate);

    /**
     * Keeps the answer, whoever gave it, and tells the mayor's journey; the last answer counts. Past the deadline it still counts until the
     * networks are assigned. Afterwards a yes asks staff to find a place beside the others, and anything else gives up the place that the mayor has.
     *
     * @return what the answer leads to, as a Danish sentence for whoever gave it
     * @throws IllegalArgumentException with a Danish sentence when the form is not filled in rightly; nothing is kept then
     */
    String store(MandateId mandate, WishForm typed);

    /**
     * A mayor's sign-up.
     *
     * @param wish       empty while there is no answer
     * @param answeredAt null while there is no answer
     * @param answerBy   the last day for an answer, still to come or past
     * @param assigned   whether the round's networks are in force
     */
    record SignUpState(Optional<Wish> wish, Instant answeredAt, LocalDate answerBy, boolean assigned) {

        /** The form as it is to be shown. */
        public WishForm form() {
            return WishForm.of(wish);
        }
    }
}
