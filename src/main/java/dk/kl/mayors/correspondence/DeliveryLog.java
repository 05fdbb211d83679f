package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;

/** What has been written to a mayor, and what became of it. */
public interface DeliveryLog {

    /** The messages to the mayor of that mandate, the newest first. */
    List<Message> of(MandateId mandate);

    /**
     * A message to a mayor.
     *
     * @param id    its page is {@code /outbox/<id>}
     * @param state the Danish word that staff see: "I kø", "Sendt", "Afvist" …
     * @param at    when it was sent, or made while it has not been sent
     */
    record Message(String id, MailKind kind, String subject, String state, Instant at) {
    }
}
