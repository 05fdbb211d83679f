package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.ProcessBean;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model asks and tells of an inquiry by its id: dates and user ids, never content. */
@Component
@ProcessBean
@Transactional
public class InquiryFacts {

    private final InquiryRepository inquiries;

    InquiryFacts(InquiryRepository inquiries) {
        this.inquiries = inquiries;
    }

    /** When it is to be answered at the latest. */
    public Date due(String id) {
        return date(id, Inquiry::dueAt);
    }

    /** When the group is reminded. */
    public Date reminder(String id) {
        return date(id, Inquiry::remindAt);
    }

    /** When it closes unless the mayor asks again. */
    public Date closing(String id) {
        return date(id, Inquiry::closesAt);
    }

    /** The user id of whoever has the mayor on the telephone; null when a program started it. */
    public String recordedBy(String id) {
        String userId = inquiry(id).recordedBy();
        return userId.isEmpty() ? null : userId;
    }

    /** The answering task is that person's now; empty or null when it is nobody's. */
    public void assigned(String id, String userId) {
        inquiry(id).assigned(userId == null || userId.isEmpty() ? null : userId);
    }

    /** The writing down is that person's now; empty or null changes nothing, so that whoever took the call can still write it down. */
    public void recordingTaken(String id, String userId) {
        if (userId != null && !userId.isEmpty()) {
            inquiry(id).recordingTaken(userId);
        }
    }

    private Date date(String id, Function<Inquiry, Instant> which) {
        return Date.from(which.apply(inquiry(id)));
    }

    private Inquiry inquiry(String id) {
        return inquiries.findById(id).orElseThrow();
    }
}
