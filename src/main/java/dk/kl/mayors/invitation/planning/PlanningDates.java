package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.engine.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model {@code event-planning} asks about an event: its dates, Danish time and working days, and whether it is evaluated. */
@Component
@ProcessBean
public class PlanningDates {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);
    private static final int INFORMATION_DAYS = 21;
    private static final int PAPERS_DAYS = 7;
    private static final int LIST_DAYS = 5;

    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final Clock clock;

    PlanningDates(RoundCalendar calendar, EventPlans plans, Clock clock) {
        this.calendar = calendar;
        this.plans = plans;
        this.clock = clock;
    }

    /** When the practical information must be ready: three weeks before the event, or the next working day when that is past. */
    public Date information(String eventId) {
        LocalDate wanted = before(eventId, INFORMATION_DAYS);
        LocalDate today = LocalDate.now(clock);
        return at(wanted.isAfter(today) ? wanted : WorkingDays.plus(today, 1), END_OF_DAY);
    }

    /** When the lists for kitchen, hotel and door are due: the answers are in by then. */
    public Date lists(String eventId) {
        return at(before(eventId, LIST_DAYS), MORNING);
    }

    /** When the papers must go out. */
    public Date papers(String eventId) {
        return at(before(eventId, PAPERS_DAYS), MORNING);
    }

    /** Whether those who came are asked to evaluate the event. */
    public boolean evaluated(String eventId) {
        return plans.settings(calendar.event(eventId)).evaluated();
    }

    private LocalDate before(String eventId, int days) {
        Event event = calendar.event(eventId);
        return WorkingDays.onOrBefore(event.startsAt().toLocalDate().minusDays(days));
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
