package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailText;
import dk.kl.mayors.roster.MandateId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A message as it is to be frozen.
 *
 * @param purpose what makes it unique
 * @param subject the municipality or office that it is for, as staff call it
 * @param copy    who else gets it
 * @param secret  the token of the personal link in the text, or a code, which nobody but the recipient may read; empty without one
 * @param unsubscribe where one click ends what the message is about, if it does
 */
public record Draft(Purpose purpose, String subject, Person to, Optional<Person> copy, MailText text, Files files, Revisions revisions,
                    Optional<String> secret, Optional<URI> unsubscribe) {

    /** A message without personal link that is not about anything one can unsubscribe from. */
    public Draft(Purpose purpose, String subject, Person to, Optional<Person> copy, MailText text, Files files, Revisions revisions) {
        this(purpose, subject, to, copy, text, files, revisions, Optional.empty(), Optional.empty());
    }

    /** The same message with a personal link, or a code, in its text. */
    public Draft withSecret(String token) {
        return new Draft(purpose, subject, to, copy, text, files, revisions, Optional.of(token), unsubscribe);
    }

    /** The same message for which one click unsubscribes, or not. */
    public Draft unsubscribingAt(Optional<URI> address) {
        return new Draft(purpose, subject, to, copy, text, files, revisions, secret, address);
    }

    /** What goes along: files that are made for this message, and behind them such as the house keeps already. */
    public record Files(List<Attachment> made, List<KeptFile> kept) {

        public static final Files NONE = new Files(List.of(), List.of());
    }

    /**
     * Which versions of the texts the message was written with.
     *
     * @param letter null when there is no letter
     */
    public record Revisions(int text, Integer letter) {
    }

    /** What a message is for; there is at most one message of each purpose. */
    public record Purpose(RoundId round, Optional<MandateId> mandate, String recipient, MailKind kind, String occasion) {

        static final String SECRETARY = "/secretary";

        /** A message to a mayor. */
        public static Purpose ofMayor(RoundId round, MandateId mandate, MailKind kind, String occasion) {
            return new Purpose(round, Optional.of(mandate), mandate.toString(), kind, occasion);
        }

        /** The same message to the mayor's secretary, with a link of the secretary's own. */
        public Purpose toSecretary() {
            return new Purpose(round, mandate, recipient + SECRETARY, kind, occasion);
        }

        /** A message to an office. */
        public static Purpose ofOffice(RoundId round, String address, MailKind kind, String occasion) {
            return new Purpose(round, Optional.empty(), address, kind, occasion);
        }
    }
}
