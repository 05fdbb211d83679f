package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.InquiryState;
import dk.kl.mayors.staff.StaffGroup;
import org.springframework.stereotype.Component;

/**
 * Who may see how much of an inquiry, asked anew at each request: the group of its category and whoever has taken it read it, whoever breaks
 * the glass reads it for a while, the head of office and the secretariat watch its clock, and to all others there is no such inquiry.
 */
@Component
class InquiryAccess {

    private final GlassBreaks glass;

    InquiryAccess(GlassBreaks glass) {
        this.glass = glass;
    }

    /** What that person may see of that inquiry now. */
    Sight of(CaseView inquiry, Colleague colleague) {
        if (inquiry.state() == InquiryState.BEING_RECORDED) {
            return isRecordedBy(inquiry, colleague) ? Sight.RECORDING : outside(colleague);
        }
        if (isGroupOf(inquiry, colleague) || colleague.userId().equals(inquiry.assignee())) {
            return Sight.WORKING;
        }
        if (colleague.isIn(StaffGroup.HEAD_OF_OFFICE) && glass.isOpen(inquiry.id(), colleague.userId())) {
            return Sight.READING;
        }
        return outside(colleague);
    }

    /** Whether that person may break the glass: nobody but the head of office, and only where there is something to read. */
    boolean mayBreakGlass(CaseView inquiry, Colleague colleague) {
        return colleague.isIn(StaffGroup.HEAD_OF_OFFICE) && of(inquiry, colleague) == Sight.OUTSIDE
            && inquiry.state() != InquiryState.BEING_RECORDED;
    }

    /** Whether that person may write down a call that somebody else has taken: whoever watches the clocks, while nothing is written down. */
    boolean mayTakeOver(CaseView inquiry, Colleague colleague) {
        return inquiry.state() == InquiryState.BEING_RECORDED && of(inquiry, colleague) == Sight.OUTSIDE;
    }

    private static boolean isGroupOf(CaseView inquiry, Colleague colleague) {
        return !inquiry.adviserGroup().isEmpty() && colleague.groups().contains(inquiry.adviserGroup());
    }

    private static boolean isRecordedBy(CaseView inquiry, Colleague colleague) {
        return colleague.userId().equals(inquiry.recordedBy()) || colleague.userId().equals(inquiry.assignee());
    }

    private static Sight outside(Colleague colleague) {
        return colleague.watches() ? Sight.OUTSIDE : Sight.NOTHING;
    }
}
