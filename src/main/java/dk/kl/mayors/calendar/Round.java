package dk.kl.mayors.calendar;

import java.time.LocalDate;

/**
 * The dates of an election round; those that staff have not set yet are null.
 *
 * @param letterDate            the date of the welcome letter; nothing is sent before it
 * @param networkSignUpDeadline the last day on which a mayor can wish for a network
 */
public record Round(RoundId id, LocalDate electionDate, LocalDate lastConstitutingDate, LocalDate letterDate, LocalDate officeDate,
                    LocalDate networkSignUpDeadline, State state) {

    /** Where the round stands. */
    public enum State { PLANNED, RUNNING, CLOSED }
}
