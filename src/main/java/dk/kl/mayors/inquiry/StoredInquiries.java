package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps inquiries: the case as a row, what was written in the vault, the work as a process. */
@Service
@Transactional
class StoredInquiries implements Inquiries {

    /** The same question of the same mayor within this time is the same form, sent twice. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(5);

    private final InquiryRepository inquiries;
    private final InquiryNumbers numbers;
    private final InquiryPapers papers;
    private final Sorting sorting;
    private final JourneyMirror mirror;
    private final Roster roster;
    private final RuntimeService runtimeService;
    private final Messages messages;
    private final Clock clock;

    StoredInquiries(InquiryRepository inquiries, InquiryNumbers numbers, InquiryPapers papers, Sorting sorting, JourneyMirror mirror, Roster roster,
                    RuntimeService runtimeService, Messages messages, Clock clock) {
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.papers = papers;
        this.sorting = sorting;
        this.mirror = mirror;
        this.roster = roster;
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String take(MandateId mandate, InquirySubject subject, String text, List<Enclosure> files, Channel channel) {
        // The number comes first: its counter lets nobody else in, so that a form sent twice is recognised.
        String number = numbers.next();
        return sentBefore(mandate, text).map(Inquiry::id).orElseGet(() -> {
            Inquiry inquiry = inquiries.save(Inquiry.written(UUID.randomUUID().toString(), number, mandate, roster.mandate(mandate).round(),
                sorting.category(subject), channel, clock.instant()));
            if (subject != null) {
                papers.subject(inquiry, subject);
            }
            papers.question(inquiry, text, files);
            mirror.begin(inquiry);
            runtimeService.startProcessInstanceByMessage(InquiryVariables.WRITTEN, inquiry.id(), Map.of(
                InquiryVariables.INQUIRY_ID.name(), inquiry.id(), InquiryVariables.CATEGORY.name(), inquiry.category().code()));
            return inquiry.id();
        });
    }

    private Optional<Inquiry> sentBefore(MandateId mandate, String text) {
        return inquiries.findByMandateIdOrderByReceivedAtDesc(mandate.toString()).stream().filter(one ->
            one.state() == InquiryState.OPEN && one.receivedAt().isAfter(clock.instant().minus(SENT_TWICE)) && papers.asks(one, text)).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Status> of(MandateId mandate) {
        return inquiries.findByMandateIdOrderByReceivedAtDesc(mandate.toString()).stream().map(Inquiry::status).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Conversation> conversation(MandateId mandate, String inquiryId) {
        return inquiries.findById(inquiryId).filter(one -> one.belongsTo(mandate)).map(papers::conversation);
    }

    @Override
    public boolean reopen(MandateId mandate, String inquiryId, String text) {
        Optional<Inquiry> reopened = inquiries.findById(inquiryId).filter(one -> one.belongsTo(mandate)).filter(one -> one.reopen(clock.instant()));
        reopened.ifPresent(inquiry -> {
            papers.question(inquiry, text, List.of());
            inquiries.flush();
            if (messages.tell(InquiryVariables.REOPENED, inquiry.id(), Map.of(), Map.of()) == 0) {
                throw new CaseRefused("Svaret er lige på vej. Vent et øjeblik, og send dit spørgsmål igen.");
            }
        });
        return reopened.isPresent();
    }
}
