package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.MailText;
import java.time.Instant;
import java.util.List;

/**
 * A message of the outbox, opened by staff.
 *
 * @param mail   as the recipient sees it, without the files' bytes
 * @param revisions which versions of the texts it was written with
 * @param sentAt null while it is not sent
 * @param steps  what happened to it, the oldest first
 */
public record OpenedMessage(String id, MailKind kind, String about, DispatchState state, Draft.Revisions revisions, FrozenMail mail, List<KeptFile> files,
                            Instant sentAt, List<Step> steps) {

    /**
     * Something that happened to a message, as staff see it.
     *
     * @param detail the mail server's answer, or empty
     */
    public record Step(Instant at, String what, String detail) {

        /** When it happened, in Danish. */
        public String when() {
            return DanishDates.moment(at);
        }
    }

    /** The mail's date, in Danish. */
    public String date() {
        return DanishDates.moment(mail.date());
    }

    /** The same message as that mail reads. */
    OpenedMessage with(FrozenMail readable) {
        return new OpenedMessage(id, kind, about, state, revisions, readable, files, sentAt, steps);
    }

    /** The same message with these words instead of its own, and without its files. */
    OpenedMessage with(MailText words) {
        FrozenMail other = new FrozenMail(mail.messageId(), mail.date(), mail.to(), mail.copy(), words, List.of());
        return new OpenedMessage(id, kind, about, state, revisions, other, List.of(), sentAt, steps);
    }

    /** One of the files, counted from 0; throws {@link Outbox.UnknownDispatch} when there is none. */
    KeptFile file(int number) {
        if (number < 0 || number >= files.size()) {
            throw new Outbox.UnknownDispatch();
        }
        return files.get(number);
    }
}
