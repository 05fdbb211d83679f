package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.InquirySubject;
import java.util.stream.Stream;

/** The subject that was chosen on a page. */
final class Subjects {

    private Subjects() {
    }

    /** The subject of that name; throws {@link CaseRefused} when there is none. */
    static InquirySubject chosen(String name) {
        return Stream.of(InquirySubject.values()).filter(one -> one.name().equals(name)).findFirst()
            .orElseThrow(() -> new CaseRefused("Vælg, hvad henvendelsen handler om."));
    }
}
