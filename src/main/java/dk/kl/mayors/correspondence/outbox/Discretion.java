package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.mail.MailText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the outbox shows of {@linkplain MailKind#confidential() confidential} messages, which would tell who has asked in confidence: those
 * that did not arrive, because somebody must see to their address, without saying what they are; of the others nothing. With invented mayors
 * the codes are shown as well, so that a newcomer can walk the mayor's way.
 */
@Component
class Discretion {

    private static final Set<DispatchState> NOT_ARRIVED = EnumSet.of(DispatchState.FAILED, DispatchState.BOUNCED, DispatchState.UNCERTAIN);
    private static final String SUBJECT = "Fortrolig meddelelse";
    private static final String TEXT = "Meddelelsen er fortrolig og kan kun læses af borgmesteren. Kom den ikke frem, så ret mailadressen i borgmesteroversigten, og send "
        + "meddelelsen igen fra opgaven i Tasklist.";

    private final Set<MailKind> withheld;

    Discretion(@Value("${mayors.example-data:false}") boolean exampleData) {
        withheld = Arrays.stream(MailKind.values()).filter(MailKind::confidential).filter(kind -> !exampleData || kind != MailKind.PAGE_CODE)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of which nobody in the house is told that a mayor was written to. */
    Set<MailKind> withheld() {
        return withheld;
    }

    /** The states in which such a message is listed all the same. */
    Set<DispatchState> listedAllTheSame() {
        return NOT_ARRIVED;
    }

    /** The line as the list shows it. */
    OutboxLine shown(OutboxLine line) {
        return withheld.contains(line.kind()) ? line.untold(SUBJECT) : line;
    }

    /** The message as its page shows it; nothing when the outbox does not know of it. */
    Optional<OpenedMessage> shown(OpenedMessage message) {
        if (!withheld.contains(message.kind())) {
            return Optional.of(message);
        }
        return NOT_ARRIVED.contains(message.state()) ? Optional.of(message.with(new MailText(SUBJECT, TEXT, TEXT))) : Optional.empty();
    }
}
