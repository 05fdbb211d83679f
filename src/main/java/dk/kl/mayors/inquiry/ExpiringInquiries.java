package dk.kl.mayors.inquiry;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.ProcessErasure;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes closed inquiries whose time is over: the case, what was written, and the history of its process. */
@Component
class ExpiringInquiries implements Expiring {

    private final InquiryRepository inquiries;
    private final InquiryPapers papers;
    private final ProcessErasure processes;

    ExpiringInquiries(InquiryRepository inquiries, InquiryPapers papers, ProcessErasure processes) {
        this.inquiries = inquiries;
        this.papers = papers;
        this.processes = processes;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.INQUIRIES;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expired> expired(RoundId round, Instant before) {
        return oldest(round, before, 1).stream().map(oldest -> new Expired("Lukkede henvendelser",
            inquiries.countByRoundIdAndClosedAtBefore(round.value(), before), oldest.closedAt())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(RoundId round, Instant before, int atMost) {
        List<Inquiry> over = oldest(round, before, atMost);
        over.forEach(inquiry -> papers.erase(inquiry.id()));
        processes.erase(over.stream().map(Inquiry::id).toList());
        inquiries.deleteAll(over);
        inquiries.flush();
        return over.size();
    }

    private List<Inquiry> oldest(RoundId round, Instant before, int atMost) {
        return inquiries.findByRoundIdAndClosedAtBeforeOrderByClosedAt(round.value(), before, Limit.of(atMost));
    }
}
