package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on inquiries as the pages ask for it: first whether that person may, then the work, then its line in the audit log. What cannot be
 * done is a {@link CaseRefused}.
 */
@Service
class InquiryDesk {

    /** What a template asks to be written: "[Skriv svaret her.]". */
    private static final Pattern TO_BE_WRITTEN = Pattern.compile("\\[Skriv [^\\]]*\\.]");

    private final Casework casework;
    private final InquiryAccess access;
    private final Audit audit;

    InquiryDesk(Casework casework, InquiryAccess access, Audit audit) {
        this.casework = casework;
        this.access = access;
        this.audit = audit;
    }

    /** The inquiry, for somebody who may know that it is there; throws {@link NoSuchInquiry} for all others. */
    @Transactional(readOnly = true)
    public CaseView find(String id, Colleague colleague) {
        return casework.find(id).filter(inquiry -> access.of(inquiry, colleague) != Sight.NOTHING).orElseThrow(NoSuchInquiry::new);
    }

    @Transactional
    public void take(String id, Colleague colleague) {
        worked(id, colleague);
        casework.take(id, colleague.userId());
    }

    @Transactional
    public void putBack(String id, Colleague colleague) {
        worked(id, colleague);
        casework.putBack(id, colleague.userId());
    }

    /** Answers it in that way, the name of a {@link Given}. */
    @Transactional
    public void answer(String id, Colleague colleague, String text, List<String> sources, String way) {
        CaseView inquiry = worked(id, colleague);
        Given how = Chosen.way(way);
        if (how == Given.PAGE && TO_BE_WRITTEN.matcher(text).find()) {
            throw new CaseRefused("Skriv det, der mangler i de kantede parenteser, før du sender svaret.");
        }
        casework.answer(id, colleague.userId(), text, sources, how);
        note(inquiry, how == Given.PHONE ? "besvaret på telefon" : "besvaret");
    }

    /** Nothing when that person may answer it now; otherwise an exception that says why not. */
    @Transactional(readOnly = true)
    public void checkAnswerable(String id, Colleague colleague) {
        CaseView inquiry = worked(id, colleague);
        if (!inquiry.waiting() || inquiry.assignee() != null && !inquiry.assignee().equals(colleague.userId())) {
            throw new CaseRefused("Henvendelsen er besvaret eller taget af en anden.");
        }
    }

    /** Gives it a subject, and with that perhaps to another group. */
    @Transactional
    public void sort(String id, Colleague colleague, String subject) {
        CaseView inquiry = worked(id, colleague);
        casework.handOver(id, colleague.userId(), Chosen.subject(subject));
        note(inquiry, "emnet er valgt");
    }

    @Transactional
    public void handOver(String id, Colleague colleague, String to) {
        worked(id, colleague);
        casework.handOver(id, colleague.userId(), to);
    }

    @Transactional
    public void write(String id, Colleague colleague, String note) {
        CaseView inquiry = worked(id, colleague);
        casework.note(id, colleague.userId(), note);
        note(inquiry, "notat");
    }

    /** Writes down what the mayor has said on the telephone. */
    @Transactional
    public void record(String id, Colleague colleague, String mandate, String subject, String text) {
        CaseView inquiry = allowed(id, colleague, Sight.RECORDING);
        casework.record(id, colleague.userId(), Chosen.mandate(mandate), Chosen.subject(subject), text);
        note(inquiry, "skrevet ned");
    }

    /** Takes a call over from a colleague who cannot write it down. */
    @Transactional
    public void takeOver(String id, Colleague colleague) {
        CaseView inquiry = find(id, colleague);
        if (!access.mayTakeOver(inquiry, colleague)) {
            throw new AccessDeniedException("not this person's to write down");
        }
        casework.takeOver(id, colleague.userId());
        note(inquiry, "samtalen er overtaget");
    }

    private CaseView worked(String id, Colleague colleague) {
        return allowed(id, colleague, Sight.WORKING);
    }

    private CaseView allowed(String id, Colleague colleague, Sight needed) {
        CaseView inquiry = find(id, colleague);
        if (access.of(inquiry, colleague) != needed) {
            throw new AccessDeniedException("not this person's to work");
        }
        return inquiry;
    }

    private void note(CaseView inquiry, String what) {
        audit.note(Deed.CHANGED, inquiry.id(), "Henvendelsen " + inquiry.number() + ": " + what, "");
    }
}
