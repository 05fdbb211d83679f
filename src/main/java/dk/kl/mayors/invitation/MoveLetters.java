package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to a mayor who has the invitation that the event has moved or is cancelled; the calendar entry goes along. */
@Component
class MoveLetters {

    private final RoundCalendar calendar;
    private final Post post;
    private final Clock clock;

    MoveLetters(RoundCalendar calendar, Post post, Clock clock) {
        this.calendar = calendar;
        this.post = post;
        this.clock = clock;
    }

    boolean isCancelled(String eventId) {
        return calendar.event(eventId).cancelled();
    }

    void tell(Invitation invitation, InvitationMove move, String message) {
        Event event = calendar.event(invitation.eventId());
        MailKind kind = event.cancelled() ? MailKind.EVENT_CANCELLED : MailKind.EVENT_MOVED;
        Map<String, String> fields = new HashMap<>(Map.of("title", event.title(), "when", DanishDates.period(event.startsAt(), event.endsAt()),
            "place", event.place(), "before", DanishDates.period(move.startedAt(), move.endedAt()), "message", message));
        if (!event.cancelled()) {
            fields.put("answer", answer(invitation, move));
        }
        post.write(Post.ToMayor.of(invitation.mandate(), kind, event.id() + "-" + event.version(), fields)
            .with(event, event.cancelled() ? Method.CANCEL : Method.REQUEST));
    }

    private String answer(Invitation invitation, InvitationMove move) {
        String by = DanishDates.weekday(invitation.deadlines().answer().atZone(clock.getZone()).toLocalDate());
        if (invitation.answer() != null && !move.isAskedAgain()) {
            return "Dit svar gælder stadig, så du behøver ikke svare igen";
        }
        return move.answer() == null ? "Svar gerne senest " + by : "Mødet har fået en anden dag, så svar gerne igen senest " + by;
    }
}
