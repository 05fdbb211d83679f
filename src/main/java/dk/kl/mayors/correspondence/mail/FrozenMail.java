package dk.kl.mayors.correspondence.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it was frozen; the same one always becomes the same bytes.
 *
 * @param messageId with its angle brackets
 * @param copy      who else gets it
 */
public record FrozenMail(String messageId, Instant date, Person to, Optional<Person> copy, MailText text, List<Attachment> attachments) {

    /** Name and mail address of somebody. */
    public record Person(String name, String address) {
    }
}
