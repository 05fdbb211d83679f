package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The answer ledger of an event, to read: what, who, how and when. */
@Controller
class LedgerPage {

    private final Invitations invitations;
    private final RoundCalendar calendar;
    private final Roster roster;

    LedgerPage(Invitations invitations, RoundCalendar calendar, Roster roster) {
        this.invitations = invitations;
        this.calendar = calendar;
        this.roster = roster;
    }

    @GetMapping("/events/{id}/ledger")
    String show(@PathVariable String id, Model model) {
        Event event = calendar.event(id);
        Map<MandateId, String> names = roster.mandates(event.round()).stream()
            .collect(Collectors.toMap(Mandate::id, mandate -> mandate.municipality().name()));
        List<Line> lines = new ArrayList<>(invitations.ledger(id).stream().map(line -> new Line(DanishDates.moment(line.givenAt()),
            names.getOrDefault(line.mandate(), ""), line.answer().danish(), line.channel().danish(), line.givenBy() == null ? "" : line.givenBy(),
            line.counted())).toList());
        Collections.reverse(lines);
        model.addAttribute("event", event);
        model.addAttribute("when", DanishDates.period(event.startsAt(), event.endsAt()));
        model.addAttribute("lines", lines);
        return "event-ledger";
    }

    @ExceptionHandler(UnknownEvent.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A line as staff read it. */
    record Line(String when, String municipality, String answer, String how, String by, boolean counted) {
    }
}
