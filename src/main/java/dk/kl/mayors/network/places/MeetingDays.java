package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** The days on which a network is planned to meet: evenly over the year, on working days and never in July. */
final class MeetingDays {

    private static final int MONTHS = 12;
    private static final int AFTER_THE_SUMMER = 15;

    private MeetingDays() {
    }

    /** The days from the first one to the last one at most; empty when the first comes after the last. */
    static List<LocalDate> of(LocalDate first, int aYear, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; ; i++) {
            LocalDate day = first.plusMonths((long) i * MONTHS / aYear);
            LocalDate free = WorkingDays.onOrAfter(day.getMonth() == Month.JULY ? LocalDate.of(day.getYear(), Month.AUGUST, AFTER_THE_SUMMER) : day);
            if (free.isAfter(last)) {
                return days;
            }
            days.add(free);
        }
    }
}
