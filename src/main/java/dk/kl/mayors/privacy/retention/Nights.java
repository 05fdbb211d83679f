package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When the nights' work begins, and what is so old by then that it goes. */
final class Nights {

    private static final LocalTime BEGINS = LocalTime.of(22, 0);

    private Nights() {
    }

    /** The latest night whose work has begun, by the day of its evening. */
    static LocalDate latest(ZonedDateTime now) {
        return now.toLocalTime().isBefore(BEGINS) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** What began before this instant has been kept for that many whole days on that evening. */
    static Instant before(LocalDate night, int days) {
        return night.minusDays(days).atStartOfDay(EngineClock.COPENHAGEN).toInstant();
    }
}
