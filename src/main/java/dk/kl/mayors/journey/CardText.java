package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates as the journey's pages write them; empty for null. Public methods, because the pages call them. */
final class CardText {

    private CardText() {
    }

    /** "15. december 2021". */
    public static String day(LocalDate day) {
        return day == null ? "" : DanishDates.date(day);
    }

    /** "15. december 2021", in Denmark. */
    public static String day(Instant instant) {
        return instant == null ? "" : day(local(instant).toLocalDate());
    }

    /** "15. december 2021 kl. 08.00", in Denmark. */
    public static String time(Instant instant) {
        return instant == null ? "" : day(instant) + " " + DanishDates.time(local(instant));
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(EngineClock.COPENHAGEN).toLocalDateTime();
    }
}
