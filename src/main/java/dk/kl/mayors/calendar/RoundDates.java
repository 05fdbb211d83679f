package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.ProcessBean;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the timers of the models ask: the dates of a round and of its events, as instants of Danish time. */
@Component
@ProcessBean
public class RoundDates {

    private static final ZoneId DANISH_TIME = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final RoundCalendar calendar;

    RoundDates(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    /** The morning on which the welcome letter leaves the house. */
    public Date letter(String roundId) {
        return morning(calendar.round(new RoundId(roundId)).letterDate());
    }

    /** The morning of the first working day after the last day on which a mayor can wish for a network. */
    public Date networkSignUpClosed(String roundId) {
        return morning(WorkingDays.onOrAfter(calendar.round(new RoundId(roundId)).networkSignUpDeadline().plusDays(1)));
    }

    /** The morning on which the mandates and with them the ex-officio memberships begin. */
    public Date office(String roundId) {
        return morning(calendar.round(new RoundId(roundId)).officeDate());
    }

    /** When the event begins. */
    public Date eventStarts(String eventId) {
        return Date.from(calendar.event(eventId).startsAt().atZone(DANISH_TIME).toInstant());
    }

    /** When the event is over: attendance can be registered. */
    public Date eventEnds(String eventId) {
        return Date.from(calendar.event(eventId).endsAt().atZone(DANISH_TIME).toInstant());
    }

    private Date morning(LocalDate day) {
        return Date.from(instant(day));
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(MORNING).atZone(DANISH_TIME).toInstant();
    }
}
