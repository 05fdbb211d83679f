package dk.kl.mayors.inquiry;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;

/**
 * An inquiry as staff may list it, without any content.
 *
 * @param number       short and readable: "H-2022-0041"
 * @param adviserGroup the id of the group whose work it is; empty while it is being recorded
 * @param dueAt        when it is to be answered at the latest; null while it is being recorded
 * @param answeredAt   null while it waits for an answer
 * @param closedAt     null until it is closed for good
 * @param assignee     the user id of whoever has taken it; null when nobody has
 * @param mandate      whose inquiry it is; null while it is being recorded
 * @param recordedBy   the user id of whoever wrote it down from the telephone; empty when the mayor wrote it
 */
public record CaseView(String id, String number, InquiryCategory category, String adviserGroup, InquiryState state, Channel channel,
                       Instant receivedAt, Instant dueAt, Instant answeredAt, Instant closedAt, String assignee, MandateId mandate,
                       String recordedBy) {

    /** Whether it waits for an answer, or for being written down. */
    public boolean waiting() {
        return state == InquiryState.BEING_RECORDED || state == InquiryState.OPEN || state == InquiryState.TAKEN;
    }

    /** Whether the answer is late at that time. */
    public boolean late(Instant now) {
        return waiting() && dueAt != null && dueAt.isBefore(now);
    }
}
