package dk.kl.mayors.mayorpage;

import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.Inquiries.Conversation;
import dk.kl.mayors.inquiry.Inquiries.Status;
import dk.kl.mayors.mayorpage.code.PageCodes;
import dk.kl.mayors.mayorpage.code.PageCodes.Tried;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a conversation for the mayor who has the code. A code is burnt only when the conversation could be opened. */
@Service
class AnswerReading {

    private final Inquiries inquiries;
    private final PageCodes codes;
    private final Audit audit;

    AnswerReading(Inquiries inquiries, PageCodes codes, Audit audit) {
        this.inquiries = inquiries;
        this.codes = codes;
        this.audit = audit;
    }

    /** That inquiry of the mayor's, without any content; empty when it is nobody's or another mayor's. */
    @Transactional(readOnly = true)
    public Optional<Status> find(Visitor visitor, String inquiryId) {
        return inquiries.of(visitor.mandate().id()).stream().filter(one -> one.id().equals(inquiryId)).findFirst();
    }

    /** The conversation when the code is the right one, else why it is not. */
    @Transactional
    public Reading open(Visitor visitor, String inquiryId, String code) {
        Tried tried = codes.tryCode(visitor, inquiryId, code);
        if (tried != Tried.RIGHT) {
            return new Reading(tried, Optional.empty());
        }
        Optional<Conversation> conversation = inquiries.conversation(visitor.mandate().id(), inquiryId);
        audit.note("mayor", Deed.SAW, inquiryId, "Svaret på sin henvendelse", "Åbnet med en kode fra mailen");
        return new Reading(tried, conversation);
    }

    /** What came of trying to read. */
    record Reading(Tried tried, Optional<Conversation> conversation) {
    }
}
