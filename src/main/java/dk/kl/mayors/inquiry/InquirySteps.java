package dk.kl.mayors.inquiry;

import dk.kl.mayors.calendar.WorkingHours;
import dk.kl.mayors.engine.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the model do with the case, in the engine's transaction. The business key says which case it is: unlike a variable, nobody
 * can set it from outside.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InquirySteps {

    private final InquiryRepository inquiries;
    private final InquiryNumbers numbers;
    private final InquiryPapers papers;
    private final InquiryTasks tasks;
    private final JourneyMirror mirror;
    private final CurrentUser currentUser;
    private final Clock clock;

    InquirySteps(InquiryRepository inquiries, InquiryNumbers numbers, InquiryPapers papers, InquiryTasks tasks, JourneyMirror mirror,
                 CurrentUser currentUser, Clock clock) {
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.papers = papers;
        this.tasks = tasks;
        this.mirror = mirror;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Opens a case for the one who has a mayor on the telephone. What was typed as business key gives way to the case's id. */
    void open(DelegateExecution execution) {
        Inquiry inquiry = inquiries.save(Inquiry.onThePhone(UUID.randomUUID().toString(), numbers.next(), currentUser.id().orElse(""), clock.instant()));
        execution.setProcessBusinessKey(inquiry.id());
        InquiryVariables.INQUIRY_ID.set(execution, inquiry.id());
    }

    /** Tells whether the call is written down: "written", "missing", or "dropped" when there was nothing to write; that leaves no case. */
    void checkRecording(DelegateExecution execution) {
        Inquiry inquiry = inquiry(execution);
        boolean written = inquiry.state() != InquiryState.BEING_RECORDED;
        boolean dropped = !written && InquiryVariables.RECORDING_DROPPED.findIn(execution).orElse(false);
        if (dropped) {
            papers.erase(inquiry.id());
            inquiries.delete(inquiry);
        }
        InquiryVariables.RECORDING.set(execution, written ? "written" : dropped ? "dropped" : "missing");
        InquiryVariables.CATEGORY.set(execution, inquiry.category().code());
    }

    /** Gives the case the group and the hours that the decision table has given. */
    void startClock(DelegateExecution execution) {
        Inquiry inquiry = inquiry(execution);
        inquiry.route(InquiryVariables.ADVISER_GROUP.from(execution),
            WorkingHours.plus(inquiry.clockStartedAt(), InquiryVariables.REMINDER_HOURS.from(execution)),
            WorkingHours.plus(inquiry.clockStartedAt(), InquiryVariables.ANSWER_HOURS.from(execution)));
        InquiryVariables.CATEGORY_NAME.set(execution, inquiry.category().danish());
    }

    /** Lays the task back for the group. */
    void release(DelegateExecution execution) {
        tasks.release(inquiry(execution));
    }

    /** Tells how it was answered: "page", "phone", or "no"; then it is sorted again and is nobody's. */
    void settle(DelegateExecution execution) {
        Inquiry inquiry = inquiry(execution);
        boolean answered = inquiry.state() == InquiryState.ANSWERED;
        if (answered) {
            inquiry.closeOn(clock.instant().plus(InquiryVariables.CLOSING_DAYS.from(execution), ChronoUnit.DAYS));
        } else {
            inquiry.assigned(null);
        }
        InquiryVariables.ANSWER_GIVEN.set(execution, !answered ? "no" : inquiry.given() == Casework.Given.PHONE ? "phone" : "page");
        InquiryVariables.CATEGORY.set(execution, inquiry.category().code());
    }

    /** Closes the case for good and tells the mayor's journey. */
    void close(DelegateExecution execution) {
        Inquiry inquiry = inquiry(execution);
        Instant now = clock.instant();
        inquiry.close(now);
        mirror.end(inquiry);
    }

    private Inquiry inquiry(DelegateExecution execution) {
        return inquiries.findById(execution.getProcessBusinessKey()).orElseThrow();
    }
}
