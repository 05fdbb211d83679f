package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.Round;
import java.time.LocalDate;

/** The days on which a mandate of a round can begin; the first one holds where the file names none. */
record RosterTerm(LocalDate officeDate, LocalDate lastDay) {

    private static final int YEARS = 4;

    static RosterTerm of(Round round) {
        return new RosterTerm(round.officeDate(), round.officeDate().plusYears(YEARS).minusDays(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(officeDate) && !day.isAfter(lastDay);
    }
}
