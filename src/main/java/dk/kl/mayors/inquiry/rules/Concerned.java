package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.InquiryCategory;
import dk.kl.mayors.inquiry.InquiryState;
import java.util.List;

/**
 * The inquiries whose answers were built on a replaced source.
 *
 * @param visible those that the reader may know of, the latest first
 * @param others  how many more there are, which only their own group sees
 * @param shut    how many notes of sources the vault could not open, so that some may be missing here
 */
record Concerned(List<Line> visible, int others, int shut) {

    /** Whether there is anything to look through. */
    public boolean any() {
        return !visible.isEmpty() || others > 0 || shut > 0;
    }

    /** How many more there are, in Danish. */
    public String othersInWords() {
        return others == 1 ? "En henvendelse mere er berørt. Kun de rådgivere, der arbejder med den, kan se hvilken."
            : others + " henvendelser mere er berørt. Kun de rådgivere, der arbejder med dem, kan se hvilke.";
    }

    /** An inquiry of the list. */
    record Line(String id, String number, InquiryCategory category, InquiryState state, String received, String answered) {

        static Line of(CaseView inquiry) {
            return new Line(inquiry.id(), inquiry.number(), inquiry.category(), inquiry.state(), DanishDates.moment(inquiry.receivedAt()),
                inquiry.answeredAt() == null ? "Åben igen" : DanishDates.moment(inquiry.answeredAt()));
        }
    }
}
