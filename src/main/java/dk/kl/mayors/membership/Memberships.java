package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import java.time.LocalDate;
import java.util.List;

/** The front door of memberships: the ex-officio memberships (letter, L3), and which newsletters a mayor gets; see {@link Subscriptions}. */
public interface Memberships {

    /** The newsletter to which KL subscribes every mayor. */
    String BOARD_NEWSLETTER = "Nyt fra KL's bestyrelse";

    /** The mandate's memberships, ended ones included. */
    List<Membership> of(MandateId mandate);

    /** The names of the newsletters that the mandate receives now. */
    List<String> newslettersOf(MandateId mandate);

    /** Whether the bodies' secretaries have had the round's member lists. */
    boolean memberListsSent(RoundId round);

    /**
     * A mayor's seat in a body.
     *
     * @param endsOn null while the mandate lasts
     */
    record Membership(String body, LocalDate beginsOn, LocalDate endsOn) {
    }
}
