package dk.kl.mayors.mayorpage;

import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a mayor has typed in confidence.
 *
 * @param subject the name of an {@link InquirySubject}, or empty
 */
record TypedInquiry(String subject, String text) {

    TypedInquiry {
        text = text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** The chosen subject, or empty when none is. */
    Optional<InquirySubject> chosen() {
        return Arrays.stream(InquirySubject.values()).filter(one -> one.name().equals(subject)).findFirst();
    }

    /** What is wrong with the text, as a Danish sentence. */
    Optional<String> problem() {
        if (text.isEmpty()) {
            return Optional.of("Skriv dit spørgsmål.");
        }
        return text.length() <= Inquiries.LONGEST_TEXT ? Optional.empty()
            : Optional.of("Teksten er for lang. Forkort den til højst 20.000 tegn.");
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "TypedInquiry[hidden]";
    }
}
