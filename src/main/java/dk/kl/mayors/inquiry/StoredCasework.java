package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.engine.TaskWork;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Works inquiries: the case, its task in the engine and what is written in the vault change together, or none of them does. */
@Service
class StoredCasework implements Casework {

    private static final Limit LONGEST_LIST = Limit.of(500);
    private static final String NOBODY = "-";
    private static final String CHANGED = "En anden har ændret henvendelsen i samme øjeblik. Hent siden igen, og se, hvad der er sket.";

    private final InquiryRepository inquiries;
    private final InquiryTasks tasks;
    private final InquiryPapers papers;
    private final Sorting sorting;
    private final JourneyMirror mirror;
    private final Roster roster;
    private final StaffNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredCasework(InquiryRepository inquiries, InquiryTasks tasks, InquiryPapers papers, Sorting sorting, JourneyMirror mirror, Roster roster,
                   StaffNames names, TransactionTemplate transaction, Clock clock) {
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.papers = papers;
        this.sorting = sorting;
        this.mirror = mirror;
        this.roster = roster;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseView> find(String id) {
        return inquiries.findById(id).map(Inquiry::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> list(Collection<String> groups, String userId, Shelf shelf) {
        Collection<String> ours = groups.isEmpty() ? List.of(NOBODY) : groups;
        List<Inquiry> found = shelf == Shelf.WAITING ? inquiries.waiting(ours, userId, LONGEST_LIST) : inquiries.done(ours, userId, LONGEST_LIST);
        return found.stream().map(Inquiry::view).toList();
    }

    @Override
    public void take(String id, String userId) {
        work(id, userId, inquiry -> tasks.take(inquiry, userId));
    }

    @Override
    public void putBack(String id, String userId) {
        work(id, userId, inquiry -> tasks.putBack(inquiry, userId));
    }

    @Override
    public void answer(String id, String userId, String text, List<String> sources, Given how) {
        work(id, userId, inquiry -> {
            tasks.take(inquiry, userId);
            inquiry.answer(userId, how, clock.instant());
            papers.answer(inquiry, text, sources, how);
            tasks.completeAnswering(inquiry, userId);
        });
    }

    @Override
    public void handOver(String id, String userId, InquirySubject subject) {
        InquiryCategory category = sorting.category(subject);
        work(id, userId, inquiry -> {
            papers.subject(inquiry, subject);
            if (inquiry.sort(category)) {
                tasks.take(inquiry, userId);
                tasks.completeAnswering(inquiry, userId);
            }
        });
    }

    @Override
    public void handOver(String id, String userId, String colleague) {
        work(id, userId, inquiry -> tasks.assign(inquiry, userId, colleague));
    }

    @Override
    public void record(String id, String userId, MandateId mandate, InquirySubject subject, String text) {
        InquiryCategory category = sorting.category(subject);
        inOne(id, inquiry -> {
            inquiry.record(mandate, roster.mandate(mandate).round(), category);
            papers.subject(inquiry, subject);
            papers.question(inquiry, text, List.of());
            tasks.completeRecording(inquiry, userId);
            mirror.begin(inquiry);
        });
    }

    @Override
    public void takeOver(String id, String userId) {
        inOne(id, inquiry -> tasks.takeOverRecording(inquiry, userId));
    }

    @Override
    public void note(String id, String userId, String text) {
        inOne(id, inquiry -> papers.note(inquiry, text));
    }

    /** Works one that waits for an answer and that nobody else has taken. */
    private void work(String id, String userId, Consumer<Inquiry> work) {
        inOne(id, inquiry -> {
            inquiry.mustWait();
            if (inquiry.takenByAnother(userId)) {
                throw new CaseRefused(names.of(inquiry.assignee()) + " har taget henvendelsen.");
            }
            work.accept(inquiry);
        });
    }

    private void inOne(String id, Consumer<Inquiry> work) {
        try {
            transaction.executeWithoutResult(status ->
                work.accept(inquiries.findById(id).orElseThrow(() -> new CaseRefused("Henvendelsen findes ikke længere."))));
        } catch (ConcurrencyFailureException | OptimisticLockingException e) {
            throw new CaseRefused(CHANGED);
        } catch (TaskWork.Refused | StaffTasks.NotAllowed e) {
            // Whoever was faster has taken the task away, and with it the right to it.
            throw new CaseRefused(stillWaits(id) ? e.getMessage() : CHANGED);
        }
    }

    private boolean stillWaits(String id) {
        return transaction.execute(status -> find(id).filter(CaseView::waiting).isPresent());
    }
}
