package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.EngineClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The house's hours on Danish {@linkplain WorkingDays working days}: Monday to Thursday 8.00-16.00, Friday 8.00-15.30, Danish local time. */
public final class WorkingHours {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);
    private static final LocalTime CLOSES_ON_FRIDAY = LocalTime.of(15, 30);

    private WorkingHours() {
    }

    /** When that many working hours have passed, to the minute; the same moment, or the next at which the house is open, for none. */
    public static Instant plus(Instant from, int hours) {
        LocalDateTime now = LocalDateTime.ofInstant(from, EngineClock.COPENHAGEN).truncatedTo(ChronoUnit.MINUTES);
        long left = Duration.ofHours(hours).toMinutes();
        for (LocalDate day = now.toLocalDate(); ; day = day.plusDays(1)) {
            LocalDateTime begins = day.equals(now.toLocalDate()) && now.toLocalTime().isAfter(OPENS) ? now : day.atTime(OPENS);
            long open = WorkingDays.isWorkingDay(day) ? Math.max(0, Duration.between(begins, day.atTime(closes(day))).toMinutes()) : 0;
            if (open > 0 && left <= open) {
                return begins.plusMinutes(left).atZone(EngineClock.COPENHAGEN).toInstant();
            }
            left -= open;
        }
    }

    private static LocalTime closes(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? CLOSES_ON_FRIDAY : CLOSES;
    }
}
