package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The list of a round's events. */
@Controller
class EventsPage {

    private final EventLists lists;
    private final RoundCalendar calendar;

    EventsPage(EventLists lists, RoundCalendar calendar) {
        this.lists = lists;
        this.calendar = calendar;
    }

    @GetMapping("/events")
    String show(@RequestParam(required = false) RoundId round, Model model) {
        Optional<Round> chosen = round == null ? calendar.currentRound() : Optional.of(calendar.round(round));
        model.addAttribute("round", chosen.map(Round::id).orElse(null));
        model.addAttribute("rounds", calendar.rounds().stream().map(Round::id).toList());
        chosen.ifPresent(one -> model.addAttribute("events", lists.of(one)));
        return "events";
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
