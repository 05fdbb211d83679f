package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import java.time.Instant;

/** A line of the outbox. */
public record OutboxLine(String id, MailKind kind, String about, String toName, String subject, DispatchState state, Instant madeAt,
                         Instant sentAt) {

    /** When it was made, in Danish. */
    public String made() {
        return DanishDates.moment(madeAt);
    }
}
