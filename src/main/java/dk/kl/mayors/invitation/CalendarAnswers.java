package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.CalendarAnswer;
import dk.kl.mayors.correspondence.CalendarAnswer.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes "accept" and "decline" of a mayor's calendar program as the answer. A tentative one is no answer: the reminders go on. */
@Component
class CalendarAnswers {

    private static final Logger log = LoggerFactory.getLogger(CalendarAnswers.class);

    private final Invitations invitations;
    private final RoundCalendar calendar;

    CalendarAnswers(Invitations invitations, RoundCalendar calendar) {
        this.invitations = invitations;
        this.calendar = calendar;
    }

    @EventListener
    void take(CalendarAnswer answer) {
        try {
            Event event = calendar.event(answer.eventId());
            boolean toTheOldDate = answer.sequence() < event.version();
            if (answer.reply() != Reply.TENTATIVE && !toTheOldDate) {
                invitations.answer(answer.mandate(), event.id(), answer.reply() == Reply.ACCEPTED ? Answer.ATTENDS : Answer.DECLINES, "",
                    Invitations.Channel.CALENDAR, null);
            }
        } catch (Invitations.AnswerRefused | RoundCalendar.UnknownEvent e) {
            log.info("An answer from a calendar for {} came too late or to no meeting of ours", answer.mandate());
        }
    }
}
