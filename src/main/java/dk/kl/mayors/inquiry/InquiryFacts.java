package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.engine.ProcessBean;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model asks and tells of an inquiry by its id: dates and user ids, never content. */
@Component
@ProcessBean
@Transactional
public class InquiryFacts {

    private final InquiryRepository inquiries;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final Audit audit;

    InquiryFacts(InquiryRepository inquiries, IdentityService identityService, CurrentUser currentUser, Audit audit) {
        this.inquiries = inquiries;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** The code of its category, for the decision on group and hours. */
    public String category(String id) {
        return inquiry(id).category().code();
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

    /**
     * The answering task is that person's now, who may read the inquiry with it; empty or null when it is nobody's. Throws
     * {@link AuthorizationException} for somebody who is not in its group, however the task was given away.
     */
    public void assigned(String id, String userId) {
        Inquiry inquiry = inquiry(id);
        String assignee = userId == null || userId.isEmpty() ? null : userId;
        if (assignee != null && !isIn(inquiry.adviserGroup(), assignee)) {
            throw new AuthorizationException("Henvendelsen kan kun gives til en, der er med i gruppen, som den hører til.");
        }
        inquiry.assigned(assignee);
        audit.note(Deed.CHANGED, id, "Henvendelsen " + inquiry.number() + ": " + (assignee == null ? "lagt tilbage"
            : currentUser.id().filter(assignee::equals).isPresent() ? "taget" : "overdraget til en kollega"), "");
    }

    private boolean isIn(String group, String userId) {
        return identityService.createGroupQuery().groupId(group).groupMember(userId).count() > 0;
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
