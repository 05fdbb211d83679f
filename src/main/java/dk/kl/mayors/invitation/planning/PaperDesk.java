package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.PdfStore;
import dk.kl.mayors.correspondence.UnfitFile;
import dk.kl.mayors.invitation.MayorInvited;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers before a meeting and minutes after it: versioned, and announced once. */
@Service
@Transactional
class PaperDesk {

    private static final int LONGEST_TITLE = 200;

    private final PaperRepository papers;
    private final PdfStore files;
    private final ParticipantMail mail;
    private final RoundCalendar calendar;
    private final Clock clock;

    PaperDesk(PaperRepository papers, PdfStore files, ParticipantMail mail, RoundCalendar calendar, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.mail = mail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All versions of all papers, papers before minutes, the newest of each first. */
    @Transactional(readOnly = true)
    List<EventPaper> all(String eventId) {
        return papers.findByEventIdOrderByKindAscTitleAscRevisionDesc(eventId);
    }

    /** The newest version of each paper that has been announced. */
    @Transactional(readOnly = true)
    List<EventPaper> announced(String eventId) {
        return newest(all(eventId).stream().filter(EventPaper::announced).toList());
    }

    /** The paper, or empty. */
    @Transactional(readOnly = true)
    Optional<EventPaper> find(String id) {
        return papers.findById(id);
    }

    /** Takes a PDF as a new paper, or as the next version of the one with that title; throws {@link UnfitFile}. */
    void add(String eventId, PaperKind kind, String title, String fileName, byte[] content, String userId) {
        String name = title.strip();
        if (name.isEmpty() || name.length() > LONGEST_TITLE || name.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitFile("Skriv papirets titel på én linje (højst 200 tegn).");
        }
        long earlier = all(eventId).stream().filter(paper -> paper.kind() == kind && paper.title().equals(name)).count();
        papers.save(new EventPaper(eventId, kind, name, (int) earlier + 1, files.keep(fileName, content), clock.instant(), userId));
    }

    /** Sends what has not been announced before to all who are invited; gives how many papers that were. */
    int announce(String eventId, PaperKind kind) {
        Event event = calendar.event(eventId);
        List<EventPaper> waiting = newest(all(eventId)).stream().filter(paper -> paper.kind() == kind && !paper.announced()).toList();
        waiting.forEach(paper -> paper.announce(clock.instant()));
        if (!waiting.isEmpty()) {
            mail.sendPapers(event, waiting);
        }
        return waiting.size();
    }

    @EventListener
    void on(MayorInvited invited) {
        List<EventPaper> known = announced(invited.event().id()).stream().filter(paper -> paper.kind() == PaperKind.PAPER).toList();
        if (!known.isEmpty()) {
            mail.sendPapers(invited.mandate(), invited.event(), known);
        }
    }

    private static List<EventPaper> newest(List<EventPaper> all) {
        Map<String, EventPaper> newest = new LinkedHashMap<>();
        all.forEach(paper -> newest.putIfAbsent(paper.kind() + paper.title(), paper));
        return List.copyOf(newest.values());
    }
}
