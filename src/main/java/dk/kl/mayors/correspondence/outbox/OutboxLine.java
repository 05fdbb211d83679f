package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import java.time.Instant;

/**
 * A line of the outbox.
 *
 * @param kind null when the list does not tell it
 */
public record OutboxLine(String id, MailKind kind, String about, String toName, String subject, DispatchState state, Instant madeAt,
                         Instant sentAt) {

    /** The kind's name, as staff see it. */
    public String kindName() {
        return kind == null ? "Fortrolig" : kind.danish();
    }

    /** The same line without what the message is. */
    OutboxLine untold(String subjectInstead) {
        return new OutboxLine(id, null, about, toName, subjectInstead, state, madeAt, sentAt);
    }

    /** When it was made, in Danish. */
    public String made() {
        return DanishDates.moment(madeAt);
    }
}
