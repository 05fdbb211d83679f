package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as they stand in Danish letters, mails and pages: never all-numeric. */
public final class DanishDates {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", DANISH);

    private DanishDates() {
    }

    /** "15. december 2021". */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "fredag den 14. januar 2022". */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** "kl. 10.00". */
    public static String time(LocalDateTime time) {
        return "kl. " + TIME.format(time);
    }

    /** "fredag den 14. januar 2022 kl. 10.00-12.00"; with both days when it lasts longer than one. */
    public static String period(LocalDateTime from, LocalDateTime to) {
        return from.toLocalDate().equals(to.toLocalDate())
            ? weekday(from.toLocalDate()) + " " + time(from) + "-" + TIME.format(to)
            : weekday(from.toLocalDate()) + " " + time(from) + " til " + weekday(to.toLocalDate()) + " " + time(to);
    }

    /** "15. december 2021 kl. 08.15", in Danish local time. */
    public static String moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, EngineClock.COPENHAGEN);
        return date(local.toLocalDate()) + " " + time(local);
    }
}
