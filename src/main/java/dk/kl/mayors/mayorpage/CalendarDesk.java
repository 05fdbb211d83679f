package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.correspondence.PublishedCalendar;
import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens the calendar that a calendar program subscribes to, and gives it out. Its link shows dates and opens nothing else. */
@Controller
class CalendarDesk {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PersonalLinks links;
    private final EventCards cards;
    private final PublishedCalendar calendar;

    CalendarDesk(PersonalLinks links, EventCards cards, PublishedCalendar calendar) {
        this.links = links;
        this.cards = cards;
        this.calendar = calendar;
    }

    @PostMapping("/m/{token}/calendar")
    String open(@PathVariable String token) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        try {
            links.openCalendar(visitor);
        } catch (DataIntegrityViolationException doubleClick) {
            // The other click has opened it.
        }
        return Done.CALENDAR.redirect(visitor.path());
    }

    @GetMapping("/m/{token}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.CALENDAR));
        List<Event> events = cards.of(visitor).stream().filter(EventCard::inCalendar).map(EventCard::event).toList();
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore()).body(calendar.of(visitor.mandate().id(), events));
    }
}
