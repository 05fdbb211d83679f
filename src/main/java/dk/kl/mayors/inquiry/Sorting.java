package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.PrivateDecisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table for a subject's category; the subject leaves no trace there. */
@Component
class Sorting {

    private final PrivateDecisions decisions;

    Sorting(PrivateDecisions decisions) {
        this.decisions = decisions;
    }

    /** The category of that subject; unsorted when nobody has said what it is about. */
    InquiryCategory category(InquirySubject subject) {
        return subject == null ? InquiryCategory.UNSORTED
            : InquiryCategory.of(decisions.decide(InquiryVariables.CATEGORY_OF_SUBJECT, Map.of("subject", subject.name()), "category"));
    }
}
