package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The instants of one invitation: whole working days counted back from the event, in the morning for what is sent, at the end of the day
 * for what is awaited.
 *
 * @param firstReminder  null when there is none
 * @param secondReminder null when there is none
 */
record Deadlines(Instant invite, Instant firstReminder, Instant secondReminder, Instant answer) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    /**
     * How many days before the event each of them lies; 0 days of invitation mean at once, 0 reminder days no reminder.
     */
    record DaysBefore(int invite, int firstReminder, int secondReminder, int answer) {
    }

    /** The deadlines of an event that starts then (Danish time), for an invitation that is planned now. */
    static Deadlines of(LocalDateTime eventStarts, DaysBefore days, Instant now, ZoneId zone) {
        LocalDate eventDay = eventStarts.toLocalDate();
        Instant invite = days.invite() == 0 ? now : later(at(WorkingDays.onOrAfter(eventDay.minusDays(days.invite())), MORNING, zone), now);
        Instant starts = eventStarts.atZone(zone).toInstant();
        Instant wanted = at(WorkingDays.onOrBefore(eventDay.minusDays(days.answer())), END_OF_DAY, zone);
        Instant answer = wanted.isAfter(invite) ? wanted : starts;
        Instant first = reminder(WorkingDays.onOrAfter(eventDay.minusDays(days.firstReminder())), days.firstReminder(), invite, answer, zone);
        LocalDate second = WorkingDays.onOrAfter(eventDay.minusDays(days.secondReminder()));
        boolean sameDay = first != null && !second.isAfter(first.atZone(zone).toLocalDate());
        return new Deadlines(invite, first,
            reminder(sameDay ? WorkingDays.plus(second, 1) : second, days.secondReminder(), invite, answer, zone), answer);
    }

    /** The same, with nothing that is still to come before that instant: what has happened by now stays where it was. */
    Deadlines quietUntil(Instant quiet, Instant now) {
        return new Deadlines(postponed(invite, quiet, now), postponed(firstReminder, quiet, now), postponed(secondReminder, quiet, now), answer);
    }

    /** The same without the reminders that were due before that instant, because they have been sent. */
    Deadlines withoutRemindersBefore(Instant instant) {
        return new Deadlines(invite, firstReminder == null || firstReminder.isBefore(instant) ? null : firstReminder,
            secondReminder == null || secondReminder.isBefore(instant) ? null : secondReminder, answer);
    }

    private static Instant postponed(Instant due, Instant quiet, Instant now) {
        return due != null && quiet != null && due.isAfter(now) && due.isBefore(quiet) ? quiet : due;
    }

    private static Instant reminder(LocalDate day, int daysBefore, Instant invite, Instant answer, ZoneId zone) {
        Instant reminder = at(day, MORNING, zone);
        boolean afterInvitationsDay = day.isAfter(invite.atZone(zone).toLocalDate());
        return daysBefore > 0 && afterInvitationsDay && reminder.isBefore(answer) ? reminder : null;
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
