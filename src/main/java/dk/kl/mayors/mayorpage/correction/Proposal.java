package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges.Contact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proposed correction, for the mayor and for staff.
 *
 * @param known     the contact data as the roster has them
 * @param wanted    as they will be; the same as known once it is decided
 * @param decidedAt null while it waits
 * @param decidedBy the id of the member of staff; null while it waits and when it was dropped
 */
public record Proposal(String id, Mandate mandate, CorrectionState state, Contact known, Contact wanted, Instant proposedAt, Instant decidedAt,
                       String decidedBy) {

    static Proposal of(ContactCorrection correction, Mandate mandate) {
        return new Proposal(correction.id(), mandate, correction.state(), ContactCorrection.contactOf(mandate), correction.appliedTo(mandate),
            correction.proposedAt(), correction.decidedAt(), correction.decidedBy());
    }

    public boolean waits() {
        return state == CorrectionState.WAITING;
    }

    public String proposed() {
        return DanishDates.moment(proposedAt);
    }

    public String decided() {
        return decidedAt == null ? "" : DanishDates.moment(decidedAt);
    }

    /** What would change. */
    public List<Line> lines() {
        return Stream.of(new Line("Mail", known.email(), wanted.email()), new Line("Telefon", known.phone(), wanted.phone()),
                new Line("Sekretærens navn", known.secretaryName(), wanted.secretaryName()),
                new Line("Sekretærens mail", known.secretaryEmail(), wanted.secretaryEmail()))
            .filter(line -> !line.before().equals(line.after())).toList();
    }

    /** One field, before and after; an empty text means that it is not given. */
    public record Line(String field, String before, String after) {
    }
}
