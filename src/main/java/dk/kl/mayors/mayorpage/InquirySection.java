package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.Inquiries.Status;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.mayorpage.code.PageCodes;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the mayor asks in confidence, and where it stands. Whoever gets hold of the link sees that something was asked, and neither what nor
 * about which subject.
 */
@Component
@Order(70)
class InquirySection implements PageSection {

    private final Inquiries inquiries;
    private final PageCodes codes;
    private final Clock clock;

    InquirySection(Inquiries inquiries, PageCodes codes, Clock clock) {
        this.inquiries = inquiries;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return visitor.secretary() ? Optional.empty() : Optional.of(new Shown("mayorpage/inquiries :: section", asked(visitor)));
    }

    @Override
    public boolean afterOffice() {
        return true;
    }

    private Asked asked(Visitor visitor) {
        String awaited = codes.awaited(visitor).orElse("");
        return new Asked(inquiries.of(visitor.mandate().id()).stream().map(one -> line(one, awaited)).toList(), List.of(InquirySubject.values()));
    }

    private Line line(Status inquiry, String awaited) {
        return new Line(inquiry.id(), inquiry.number(), when(inquiry.receivedAt()), inquiry.state().danish(), progress(inquiry),
            inquiry.answerIsHere(), inquiry.id().equals(awaited), inquiry.canReopen());
    }

    private String progress(Status inquiry) {
        Instant due = inquiry.dueAt();
        boolean answered = inquiry.answeredAt() != null;
        return switch (inquiry.state()) {
            case BEING_RECORDED -> "Vi er ved at skrive din henvendelse ned.";
            case OPEN, TAKEN -> due == null ? "Vi er i gang." : due.isBefore(clock.instant())
                ? "Du skulle have haft svar " + when(due) + ". Vi er i gang, men ring endelig til os."
                : "Du får svar senest " + when(due) + ".";
            case ANSWERED, CLOSED -> !answered ? "" : (inquiry.answerIsHere() ? "Vi svarede " : "Vi svarede på telefon ")
                + when(inquiry.answeredAt()) + ".";
        };
    }

    private static String when(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, EngineClock.COPENHAGEN);
        return DanishDates.weekday(local.toLocalDate()) + " " + DanishDates.time(local);
    }

    /**
     * What the mayor has asked.
     *
     * @param subjects what can be asked about
     */
    record Asked(List<Line> lines, List<InquirySubject> subjects) {
    }

    /**
     * An inquiry as the list shows it; all texts in Danish.
     *
     * @param readable whether there is an answer to read
     * @param awaitsCode whether a code for reading it is on its way or has come
     */
    record Line(String id, String number, String received, String state, String progress, boolean readable, boolean awaitsCode, boolean canReopen) {

        /** The id of its part of the page. */
        public String at() {
            return AskDesk.at(id);
        }
    }
}
