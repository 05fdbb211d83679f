package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.IncomingMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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
    private final MailFrom from;
    private final MayorMails mayorMails;

    Inbox(Outbox outbox, Roster roster, ApplicationEventPublisher events, MailFrom from, MayorMails mayorMails) {
        this.outbox = outbox;
        this.roster = roster;
        this.events = events;
        this.from = from;
        this.mayorMails = mayorMails;
    }

    /** Takes it as a report, as an answer, or as what a mayor writes. */
    Taken take(MimeMessage message) throws MessagingException, IOException {
        Optional<DeliveryReport> report = DeliveryReport.read(message);
        if (report.isPresent()) {
            return isAboutOurs(report.get()) ? Taken.NOTED : Taken.LEFT_FOR_PEOPLE;
        }
        Optional<CalendarReply> reply = CalendarReply.read(message).filter(this::isFromTheInvited);
        reply.map(CalendarReply::answer).ifPresent(answer -> {
            outbox.answeredInCalendar(answer.mandate(), answer.eventId(), answer.reply());
            events.publishEvent(answer);
        });
        if (reply.isPresent()) {
            return Taken.NOTED;
        }
        Optional<Mandate> mayor = from.mayor(message);
        return mayor.isPresent() ? takeFrom(mayor.get(), message) : Taken.LEFT_FOR_PEOPLE;
    }

    private Taken takeFrom(Mandate mayor, MimeMessage message) throws MessagingException, IOException {
        MailContent content = MailContent.of(message);
        mayorMails.take(new IncomingMail(mayor.id(), content.subject(), content.text(), content.files()), String.valueOf(message.getMessageID()));
        return Taken.TO_BE_REMOVED;
    }

    private boolean isAboutOurs(DeliveryReport report) {
        return report.recipients().stream().filter(recipient -> recipient.failed() || recipient.delayed())
            .filter(recipient -> outbox.reported(report.messageId(), recipient.address(), recipient.failed(), recipient.report())).count() > 0;
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
