package dk.kl.mayors.correspondence.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it was frozen; the same one always becomes the same bytes.
 *
 * @param messageId with its angle brackets
 * @param copy      who else gets it
 * @param unsubscribe the address at which one POST ends what the message is about (RFC 8058), if it does
 */
public record FrozenMail(String messageId, Instant date, Person to, Optional<Person> copy, MailText text, List<Attachment> attachments,
                         Optional<URI> unsubscribe) {

    public FrozenMail(String messageId, Instant date, Person to, Optional<Person> copy, MailText text, List<Attachment> attachments) {
        this(messageId, date, to, copy, text, attachments, Optional.empty());
    }

    /** Name and mail address of somebody. */
    public record Person(String name, String address) {
    }
}
