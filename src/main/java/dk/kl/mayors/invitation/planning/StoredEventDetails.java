package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.PdfStore;
import dk.kl.mayors.invitation.EventDetails;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.wishes.WishBook;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a mayor sees of an event. */
@Service
@Transactional
class StoredEventDetails implements EventDetails {

    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final InformationDesk information;
    private final PaperDesk papers;
    private final WishBook wishBook;
    private final PdfStore files;

    StoredEventDetails(RoundCalendar calendar, EventPlans plans, InformationDesk information, PaperDesk papers, WishBook wishBook, PdfStore files) {
        this.calendar = calendar;
        this.plans = plans;
        this.information = information;
        this.papers = papers;
        this.wishBook = wishBook;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public Details of(String eventId) {
        Event event = calendar.event(eventId);
        EventSettings settings = plans.settings(event);
        return new Details(settings.substitute(), List.copyOf(settings.questions()),
            information.published(eventId).map(InformationVersion::body).orElse(""),
            papers.announced(eventId).stream().map(EventPaper::toPaper).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Question, String> wishes(MandateId mandate, String eventId) {
        return wishBook.of(mandate, eventId);
    }

    @Override
    public void noteWishes(MandateId mandate, String eventId, Map<Question, String> wishes, String notedBy) {
        wishBook.note(mandate, eventId, wishes, notedBy);
    }

    @Override
    @Transactional(readOnly = true)
    public File file(String paperId) {
        return papers.find(paperId).filter(EventPaper::announced).map(EventPaper::file)
            .map(file -> new File(file.fileName(), files.content(file.sha256()))).orElseThrow(UnknownPaper::new);
    }
}
