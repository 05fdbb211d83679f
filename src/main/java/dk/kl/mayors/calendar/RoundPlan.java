package dk.kl.mayors.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The dates of a round as staff set them, Danish local time; any of them may be null while staff are still typing.
 *
 * @param b98Starts    the first meeting of the mayors' assembly
 * @param intro1Starts the first introductory session of the course, for newly elected mayors
 * @param intro2Starts the second introductory session
 */
public record RoundPlan(LocalDate letterDate, LocalDateTime b98Starts, String b98Place, LocalDateTime intro1Starts,
                        LocalDateTime intro2Starts, String introPlace, LocalDate networkSignUpDeadline) {
}
