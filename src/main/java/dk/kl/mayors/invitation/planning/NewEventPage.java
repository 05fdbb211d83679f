package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans a meeting of the round: a joint session, a later meeting of a body, a make-up. */
@Controller
@RequestMapping("/events/new")
@PreAuthorize("hasAnyAuthority('secretariat', 'course-team')")
class NewEventPage {

    private final RoundCalendar calendar;
    private final EventCreation creation;

    NewEventPage(RoundCalendar calendar, EventCreation creation) {
        this.calendar = calendar;
        this.creation = creation;
    }

    @GetMapping
    String show(@RequestParam RoundId round, Model model) {
        return page(calendar.round(round), NewEvent.empty(), model);
    }

    @PostMapping
    String create(@RequestParam RoundId round, @RequestParam(required = false) EventKind kind, @RequestParam(required = false) String title,
                  @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
                  @RequestParam(required = false) @DateTimeFormat(pattern = "HH:mm") LocalTime from,
                  @RequestParam(required = false) @DateTimeFormat(pattern = "HH:mm") LocalTime to, @RequestParam(required = false) String place,
                  @RequestParam(required = false) String body, @RequestParam(required = false) String makesUpFor, Model model,
                  HttpServletResponse response, RedirectAttributes next) {
        Round chosen = calendar.round(round);
        NewEvent wanted = new NewEvent(kind, title, day, from, to, place, body, makesUpFor);
        try {
            String id = creation.create(chosen, wanted);
            next.addFlashAttribute("done", "Mødet er planlagt, og invitationerne er på vej til dem, det er for.");
            return "redirect:/events/" + id + "/planning";
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
            return page(chosen, wanted, model);
        }
    }

    @ExceptionHandler(UnknownRound.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private String page(Round round, NewEvent wanted, Model model) {
        model.addAttribute("round", round.id());
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", Arrays.stream(EventKind.values()).filter(EventKind::inSeries).map(KindName::of).toList());
        model.addAttribute("bodies", creation.bodies());
        model.addAttribute("sessions", creation.sessions(round));
        return "event-new";
    }

    /** A kind of meeting as it is chosen. */
    record KindName(EventKind kind, String danish) {

        static KindName of(EventKind kind) {
            return new KindName(kind, switch (kind) {
                case JOINT_SESSION -> "Fællessession i borgmesterforløbet, for alle borgmestre";
                case ASSEMBLY_MEETING -> "B98-møde, for alle borgmestre";
                case COUNCIL_MEETING -> "Møde i repræsentantskabet";
                case KKR_MEETING -> "KKR-møde, for regionens borgmestre";
                case MAKE_UP -> "Opsamling, for dem, der gik glip af en session";
                default -> kind.danish();
            });
        }
    }
}
