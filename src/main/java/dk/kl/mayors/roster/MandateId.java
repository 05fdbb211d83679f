package dk.kl.mayors.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A mayor's mandate: the municipality and the day on which the mayor takes office, {@code 0751-2022-01-01}. It is the business key
 * of the mayor's journey and of all that the journey calls, and says nothing of the person.
 */
public record MandateId(MunicipalityCode municipality, LocalDate takesOfficeOn) {

    /** Reads the written form; throws {@link IllegalArgumentException} when it is another. */
    public static MandateId of(String value) {
        try {
            return new MandateId(new MunicipalityCode(value.substring(0, 4)), LocalDate.parse(value.substring(5)));
        } catch (StringIndexOutOfBoundsException | DateTimeParseException e) {
            throw new IllegalArgumentException("Et mandat skrives som kommunekode og dato, for eksempel 0751-2022-01-01.");
        }
    }

    /** The mandate whose journey the execution belongs to. */
    public static MandateId of(DelegateExecution execution) {
        return of(execution.getProcessBusinessKey());
    }

    @Override
    public String toString() {
        return municipality + "-" + takesOfficeOn;
    }
}
