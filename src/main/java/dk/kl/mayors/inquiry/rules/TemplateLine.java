package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.inquiry.InquirySubject;
import java.time.Instant;
import java.util.Set;

/**
 * An answer template as pages show it.
 *
 * @param families of the sources that an answer quotes
 */
public record TemplateLine(String id, InquirySubject subject, String title, String body, Set<String> families, Instant changedAt,
                           String changedBy) {

    /** When and by whom it was last changed, in Danish. */
    public String changed() {
        return "Ændret " + changedAtAndBy();
    }

    /** "15. december 2021 kl. 08.00 af rasmus". */
    public String changedAtAndBy() {
        return DanishDates.moment(changedAt) + " af " + changedBy;
    }
}
