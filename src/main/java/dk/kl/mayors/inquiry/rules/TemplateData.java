package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import java.util.Set;

/**
 * What staff write of an answer template.
 *
 * @param families of the sources that an answer quotes; may be empty
 */
record TemplateData(InquirySubject subject, String title, String body, Set<String> families) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 20_000;

    TemplateData {
        title = title == null ? "" : title.strip();
        body = body == null ? "" : body.strip();
        families = families == null ? Set.of() : Set.copyOf(families);
    }

    /** Throws {@link RulesRefused} for what cannot be stored. */
    void check() {
        if (subject == null) {
            throw new RulesRefused("Vælg, hvilket emne skabelonen hører til.");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RulesRefused("Giv skabelonen en titel på højst " + LONGEST_TITLE + " tegn.");
        }
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            throw new RulesRefused("Skriv skabelonens tekst med højst 20.000 tegn.");
        }
    }
}
