package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.registration.RegistrationPreview.Outcome;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The conference's own registration list: choose the file, look at what it would change, approve it. */
@Controller
@RequestMapping("/events/{id}/registrations")
@PreAuthorize("hasAnyAuthority('secretariat', 'course-team')")
class RegistrationsPage {

    private static final String BACK = "redirect:/events/{id}/registrations";

    private final RegistrationDesk desk;
    private final RoundCalendar calendar;

    RegistrationsPage(RegistrationDesk desk, RoundCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, model);
    }

    @PostMapping
    String upload(@PathVariable String id, @RequestParam MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes next)
        throws IOException {
        calendar.event(id);
        try {
            desk.stage(id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (UnreadableRoster e) {
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), model, response);
        }
        next.addFlashAttribute("done", "Listen er læst. Intet er noteret endnu.");
        return BACK;
    }

    @PostMapping("/approve")
    String approve(@PathVariable String id, @RequestParam(defaultValue = "") String stamp, Principal user, Model model, HttpServletResponse response,
                   RedirectAttributes next) {
        calendar.event(id);
        Optional<RegistrationPreview> taken;
        try {
            taken = desk.approve(id, stamp, user.getName());
        } catch (AnswerRefused e) {
            return refused(id, HttpStatus.CONFLICT, e.getMessage(), model, response);
        }
        if (taken.isEmpty()) {
            return refused(id, HttpStatus.CONFLICT, "Listen er godkendt, kasseret eller udskiftet imens. Se, hvordan det står nu.", model, response);
        }
        next.addFlashAttribute("done", "Listen er indlæst. Nye svar: " + taken.get().count(Outcome.NEW) + ". Opgaver om modstrid: "
            + taken.get().count(Outcome.CONFLICT) + ".");
        return BACK;
    }

    @PostMapping("/discard")
    String discard(@PathVariable String id, RedirectAttributes next) {
        calendar.event(id);
        desk.discard(id);
        next.addFlashAttribute("done", "Listen er kasseret. Intet er noteret.");
        return BACK;
    }

    @ExceptionHandler(UnknownEvent.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String refused(String id, HttpStatus status, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", sentence);
        return page(id, model);
    }

    private String page(String id, Model model) {
        Event event = calendar.event(id);
        model.addAttribute("event", event);
        model.addAttribute("when", DanishDates.period(event.startsAt(), event.endsAt()));
        model.addAttribute("preview", desk.waiting(id).orElse(null));
        model.addAttribute("outcomes", Outcome.values());
        return "event-registrations";
    }
}
