package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.MandateId;
import java.util.stream.Stream;

/** What was chosen in the lists of a page; throws {@link CaseRefused} when it stands in none of them. */
final class Chosen {

    static final String NO_MAYOR = "Vælg den borgmester, du har talt med.";

    private Chosen() {
    }

    static InquirySubject subject(String name) {
        return Stream.of(InquirySubject.values()).filter(one -> one.name().equals(name)).findFirst()
            .orElseThrow(() -> new CaseRefused("Vælg, hvad henvendelsen handler om."));
    }

    static Given way(String name) {
        return Stream.of(Given.values()).filter(one -> one.name().equals(name)).findFirst()
            .orElseThrow(() -> new CaseRefused("Brug knappen »Send svaret« eller »Gem som besvaret på telefon«."));
    }

    static MandateId mandate(String id) {
        try {
            return MandateId.of(id);
        } catch (IllegalArgumentException e) {
            throw new CaseRefused(NO_MAYOR);
        }
    }
}
