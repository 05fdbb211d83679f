package dk.kl.mayors.correspondence.outbox;

import static dk.kl.mayors.correspondence.CorrespondenceVariables.DELIVERY_OUTCOME;
import static dk.kl.mayors.correspondence.CorrespondenceVariables.DISPATCH_ID;
import static dk.kl.mayors.correspondence.CorrespondenceVariables.URGENT;

import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.engine.ExternalWork;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends one message, so that none is lost and none is sent twice unasked: that it is on its way is committed before the socket is
 * touched, and what is found on its way when it is taken up again is uncertain and for a person to settle.
 */
@Component
class Mailing implements ExternalWork {

    /** The topic of the external tasks that send a message. */
    static final String TOPIC = "mail";

    private final Outbox outbox;
    private final MimeWriter writer;
    private final MailServer server;
    private final MailSettings settings;
    private final PostHold hold;
    private final PostHours hours;
    private final Pace pace;

    Mailing(Outbox outbox, MimeWriter writer, MailServer server, MailSettings settings, PostHold hold, PostHours hours) {
        this.outbox = outbox;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.hold = hold;
        this.hours = hours;
        this.pace = new Pace(settings.perMinute());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean ready() {
        return server.configured() && hold.current().isEmpty();
    }

    @Override
    public Map<String, Object> only() {
        return hours.open() ? Map.of() : Map.of(URGENT.name(), true);
    }

    @Override
    public Outcome perform(Order order) {
        String id = order.get(DISPATCH_ID);
        if (outbox.contentRemoved(id)) {
            return new Done(() -> { }, Map.of(DELIVERY_OUTCOME, "removed"));
        }
        FrozenMail mail = outbox.frozen(id);
        if (!allowed(mail)) {
            return rejected(id, "Modtageren står ikke på listen over adresser, der må få mail herfra.");
        }
        MimeMessage message;
        try {
            message = writer.write(mail);
        } catch (MimeWriter.UnfitAddress e) {
            return rejected(id, e.getMessage());
        }
        pace.await();
        if (!outbox.beginSending(id)) {
            return uncertain(id, "Afsendelsen blev afbrudt, før mailserverens svar var noteret.");
        }
        return send(id, message);
    }

    private Outcome send(String id, MimeMessage message) {
        Delivery delivery = server.deliver(message, recipients(message));
        if (delivery instanceof Delivery.Accepted accepted) {
            return new Done(() -> outbox.sent(id, accepted.answer()), Map.of(DELIVERY_OUTCOME, "sent"));
        }
        if (delivery instanceof Delivery.Rejected refused) {
            return rejected(id, refused.answer());
        }
        if (delivery instanceof Delivery.NotNow notNow) {
            outbox.backToQueue(id, notNow.answer());
            return new TryAgain(notNow.reason());
        }
        return uncertain(id, ((Delivery.Unknown) delivery).answer());
    }

    private boolean allowed(FrozenMail mail) {
        return Stream.concat(Stream.of(mail.to()), mail.copy().stream()).allMatch(person -> settings.allows(person.address()));
    }

    private Done rejected(String id, String answer) {
        return new Done(() -> outbox.rejected(id, answer), Map.of(DELIVERY_OUTCOME, "rejected"));
    }

    private Done uncertain(String id, String answer) {
        return new Done(() -> outbox.uncertain(id, answer), Map.of(DELIVERY_OUTCOME, "uncertain"));
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
