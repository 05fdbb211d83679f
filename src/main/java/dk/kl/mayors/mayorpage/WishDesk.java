package dk.kl.mayors.mayorpage;

import dk.kl.mayors.invitation.EventDetails;
import dk.kl.mayors.invitation.EventDetails.File;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what the mayor asks for at an event, and hands out the event's papers. */
@Controller
class WishDesk {

    private final PersonalLinks links;
    private final PageView view;
    private final EventCards cards;
    private final EventDetails details;
    private final OwnChanges changes;

    WishDesk(PersonalLinks links, PageView view, EventCards cards, EventDetails details, OwnChanges changes) {
        this.links = links;
        this.view = view;
        this.cards = cards;
        this.details = details;
        this.changes = changes;
    }

    @PostMapping("/m/{token}/wishes/{event}")
    String note(@PathVariable String token, @PathVariable String event, @RequestParam Map<String, String> form, Model model,
                HttpServletResponse response) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE));
        Map<Question, String> wishes = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            wishes.put(question, form.getOrDefault(question.name(), ""));
        }
        if (card(visitor, event).filter(EventCard::open).isEmpty()) {
            return view.refused(visitor, model, response, HttpStatus.CONFLICT, "Ønskerne kan ikke gemmes: mødet er holdt eller aflyst.", "", null);
        }
        try {
            details.noteWishes(visitor.mandate().id(), event, wishes, null);
        } catch (AnswerRefused e) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, "Skriv hvert ønske på én linje med højst 500 tegn.",
                event + "-wishes", wishes);
        }
        changes.note(visitor, "Ønsker til et møde");
        return Done.WISHES.redirect(visitor.path());
    }

    @GetMapping("/m/{token}/events/{event}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String token, @PathVariable String event, @PathVariable String paper) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE));
        boolean known = card(visitor, event).filter(EventCard::sent).stream().flatMap(card -> card.details().papers().stream())
            .anyMatch(one -> one.id().equals(paper));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        File file = details.file(paper);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
            .body(file.content());
    }

    private Optional<EventCard> card(Visitor visitor, String event) {
        return cards.of(visitor).stream().filter(one -> one.id().equals(event)).findFirst();
    }
}
