package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes one message of the mailbox; the same one may come twice. What it does not understand is left for people. */
@Service
class Inbox {

    private final Outbox outbox;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Inbox(Outbox outbox, Roster roster, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.roster = roster;
        this.events = events;
    }

    /** Whether the message was a report or an answer, so that nobody needs to read it. */
    boolean take(Part message) throws MessagingException, IOException {
        Optional<DeliveryReport> report = DeliveryReport.read(message);
        if (report.isPresent()) {
            return report.get().recipients().stream().filter(recipient -> recipient.failed() || recipient.delayed())
                .filter(recipient -> outbox.reported(report.get().messageId(), recipient.address(), recipient.failed(), recipient.report()))
                .count() > 0;
        }
        Optional<CalendarReply> reply = CalendarReply.read(message).filter(this::isFromTheInvited);
        reply.map(CalendarReply::answer).ifPresent(answer -> {
            outbox.answeredInCalendar(answer.mandate(), answer.eventId(), answer.reply());
            events.publishEvent(answer);
        });
        return reply.isPresent();
    }

    /** An invitation can be passed on; only the mayor and the mayor's secretary answer it. */
    private boolean isFromTheInvited(CalendarReply reply) {
        try {
            Mandate mandate = roster.mandate(reply.answer().mandate());
            return !reply.attendee().isEmpty() && (reply.attendee().equalsIgnoreCase(mandate.mayor().email()) || reply.attendee().equalsIgnoreCase(mandate.secretary().email()));
        } catch (Roster.UnknownMandate e) {
            return false;
        }
    }
}
