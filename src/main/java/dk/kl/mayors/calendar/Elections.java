package dk.kl.mayors.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The days that the law sets for municipal elections: the third Tuesday of November every fourth year, and what follows from it. */
final class Elections {

    private static final int ONE_ELECTION_YEAR = 2021;
    private static final int YEARS_BETWEEN = 4;
    private static final int LAST_YEAR = 2197;

    private Elections() {
    }

    /** A Danish sentence that says why there is no municipal election on that day and when there is one; empty when there is. */
    static Optional<String> problem(LocalDate day) {
        if (day.getYear() < ONE_ELECTION_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.of("Årstallet kan ikke være rigtigt. Vælg et valg fra " + ONE_ELECTION_YEAR + " og frem.");
        }
        LocalDate next = onOrAfter(LocalDate.of(day.getYear(), Month.JANUARY, 1));
        if (next.getYear() != day.getYear()) {
            return Optional.of("Der er ikke kommunalvalg i " + day.getYear() + ". Det næste er " + DanishDates.weekday(next) + ".");
        }
        return next.equals(day) ? Optional.empty()
            : Optional.of("Kommunalvalget i " + day.getYear() + " er " + DanishDates.weekday(next) + ". Vælg den dato.");
    }

    /** The first election after that day. */
    static LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The election period that begins after the election. */
    static RoundId roundOf(LocalDate electionDate) {
        int first = electionDate.getYear() + 1;
        return new RoundId(first + "-" + (first + YEARS_BETWEEN - 1));
    }

    /** The last day on which the new council can choose its mayor. */
    static LocalDate lastConstitutingDate(LocalDate electionDate) {
        return LocalDate.of(electionDate.getYear(), Month.DECEMBER, 15);
    }

    /** The day on which the mayors take office. */
    static LocalDate officeDate(LocalDate electionDate) {
        return LocalDate.of(electionDate.getYear() + 1, Month.JANUARY, 1);
    }

    private static LocalDate onOrAfter(LocalDate day) {
        int year = day.getYear() + Math.floorMod(ONE_ELECTION_YEAR - day.getYear(), YEARS_BETWEEN);
        LocalDate election = LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
        return election.isBefore(day) ? onOrAfter(LocalDate.of(year + 1, Month.JANUARY, 1)) : election;
    }
}
