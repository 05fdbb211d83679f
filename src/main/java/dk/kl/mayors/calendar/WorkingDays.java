package dk.kl.mayors.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Danish working days. Great Prayer Day (store bededag) is a holiday up to 2023 (law no. 214 of 6 March 2023); Constitution Day,
 * Christmas Eve and New Year's Eve count as days off, as they do in the secretariat.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 25),
        MonthDay.of(12, 26), MonthDay.of(12, 31));
    private static final int LAST_GREAT_PRAYER_DAY = 2023;

    private WorkingDays() {
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
    }

    /** The day itself when it is a working day, else the one before it. */
    public static LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** The working day that comes this many working days later; zero gives {@link #onOrAfter}. */
    public static LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = onOrAfter(day);
        for (int i = 0; i < workingDays; i++) {
            result = onOrAfter(result.plusDays(1));
        }
        return result;
    }

    /** Whether the day is a Danish public holiday or one of the days on which the secretariat is closed. */
    public static boolean isHoliday(LocalDate day) {
        long afterEaster = day.toEpochDay() - easterSunday(day.getYear()).toEpochDay();
        boolean movable = afterEaster == -3 || afterEaster == -2 || afterEaster == 0 || afterEaster == 1
            || afterEaster == 39 || afterEaster == 49 || afterEaster == 50
            || afterEaster == 26 && day.getYear() <= LAST_GREAT_PRAYER_DAY;
        return movable || FIXED.contains(MonthDay.from(day));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives (Astronomical Algorithms, 1991). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, Month.of(monthAndDay / 31), monthAndDay % 31 + 1);
    }
}
