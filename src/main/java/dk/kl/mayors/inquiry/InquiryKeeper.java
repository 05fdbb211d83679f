package dk.kl.mayors.inquiry;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A mayor's inquiries. What was written is told to the mayor, to the group of the category and to whoever has taken it; all others are told
 * the number, the category and the dates. A secretary has none.
 */
@Component
@Order(100)
class InquiryKeeper implements DataKeeper {

    private final InquiryRepository inquiries;
    private final InquiryPapers papers;
    private final PersonalRows rows;

    InquiryKeeper(InquiryRepository inquiries, InquiryPapers papers, PersonalRows rows) {
        this.inquiries = inquiries;
        this.papers = papers;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Henvendelser";
    }

    @Override
    public Set<String> tables() {
        return Set.of("inquiry", "inquiry_number", "inquiry_glass_break", "vault_entry");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return of(subject).stream().map(inquiry -> new Entry("Henvendelse " + inquiry.number(),
            Stream.concat(outside(inquiry), mayRead(inquiry, reader) ? papers.tell(inquiry).stream() : hidden()).toList())).toList();
    }

    private static boolean mayRead(Inquiry inquiry, DataReader reader) {
        return reader.self() || reader.groups().contains(inquiry.adviserGroup()) || reader.userId().equals(inquiry.assignee());
    }

    private static Stream<Field> outside(Inquiry inquiry) {
        return Stream.of(new Field("Kategori", inquiry.category().danish()),
            new Field("Kom ind", inquiry.channel().danish()),
            new Field("Modtaget", moment(inquiry.receivedAt())),
            new Field("Status", inquiry.state().danish()),
            new Field("Svarfrist", moment(inquiry.dueAt())),
            new Field("Besvaret", moment(inquiry.answeredAt())),
            new Field("Lukket", moment(inquiry.closedAt())));
    }

    private static Stream<Field> hidden() {
        return Stream.of(new Field("Indhold", UNSEEN));
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : DanishDates.moment(instant);
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        if (subject.secretary()) {
            return List.of();
        }
        long entries = of(subject).stream().mapToLong(inquiry -> papers.erase(inquiry.id())).sum();
        Removed opened = rows.change(subject, "inquiry_glass_break",
            "delete from inquiry_glass_break where inquiry_id in (select i.id from inquiry i where i.mandate_id in (:mandates))");
        return List.of(new Removed("vault_entry", entries), opened, rows.delete(subject, "inquiry"));
    }

    /** Inquiries run under their own ids. */
    @Override
    public Set<String> businessKeys(DataSubject subject) {
        return of(subject).stream().map(Inquiry::id).collect(Collectors.toSet());
    }

    private List<Inquiry> of(DataSubject subject) {
        return subject.secretary() ? List.of() : inquiries.findByMandateIdInOrderByReceivedAtDesc(subject.mandates());
    }
}
