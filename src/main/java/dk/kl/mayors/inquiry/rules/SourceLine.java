package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.calendar.DanishDates;
import java.time.LocalDate;

/**
 * A legal source as pages show it.
 *
 * @param family     what all versions of the source have in common
 * @param citation   may be empty
 * @param link       may be empty
 * @param validFrom  null when it has always been in force as far as inquiries go
 * @param validTo    its last day; null while nothing has replaced it
 * @param replacedBy the id of what took its place; null while nothing has
 */
public record SourceLine(String id, String family, String title, String citation, String link, LocalDate validFrom, LocalDate validTo,
                         String replacedBy) {

    /** As an answer quotes it: "Lov om kommunernes styrelse", and until or from when where that matters. */
    public String quoted() {
        String name = citation.isEmpty() ? title : title + ", " + citation;
        return validFrom == null && validTo == null ? name : name + " (" + period() + ")";
    }

    /** Whether it is in force on that day, was before or will be. */
    public State stateOn(LocalDate day) {
        if (validTo != null && day.isAfter(validTo)) {
            return State.OVER;
        }
        return validFrom != null && day.isBefore(validFrom) ? State.COMING : State.IN_FORCE;
    }

    /** Where a source stands on a day. */
    public enum State { COMING, IN_FORCE, OVER }

    /** "gælder fra 1. januar 2026" and so on; for a source without days "gælder indtil videre". */
    public String period() {
        if (validFrom == null && validTo == null) {
            return "gælder indtil videre";
        }
        if (validTo == null) {
            return "gælder fra " + DanishDates.date(validFrom);
        }
        String until = "til og med " + DanishDates.date(validTo);
        return validFrom == null ? "gælder " + until : "gælder fra " + DanishDates.date(validFrom) + " " + until;
    }
}
