package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.correspondence.PdfStore;
import dk.kl.mayors.correspondence.UnfitFile;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.SubstituteRule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An event's planning: practical information, what the mayors are asked, lists, papers, minutes and evaluation. */
@Controller
@RequestMapping("/events/{id}/planning")
class PlanningPage {

    private static final String PLANNERS = "hasAnyAuthority('secretariat', 'course-team', 'communications')";
    private static final String BACK = "redirect:/events/{id}/planning";

    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final InformationDesk information;
    private final PaperDesk papers;
    private final PdfStore files;

    PlanningPage(RoundCalendar calendar, EventPlans plans, InformationDesk information, PaperDesk papers, PdfStore files) {
        this.calendar = calendar;
        this.plans = plans;
        this.information = information;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, model);
    }

    @PostMapping("/information")
    @PreAuthorize("hasAuthority('communications')")
    String submit(@PathVariable String id, @RequestParam(defaultValue = "") String body, Principal user, Model model, HttpServletResponse response,
                  RedirectAttributes next) {
        calendar.event(id);
        model.addAttribute("typedInformation", body);
        try {
            Optional<String> problem = information.submit(id, body, user.getName());
            if (problem.isPresent()) {
                return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, problem.get(), model, response);
            }
        } catch (NotAllowed e) {
            return refused(id, HttpStatus.CONFLICT, e.getMessage(), model, response);
        }
        next.addFlashAttribute("done", "Teksten er gemt og sendt til kontorchefen til godkendelse.");
        return BACK;
    }

    @PostMapping("/settings")
    @PreAuthorize(PLANNERS)
    String change(@PathVariable String id, @ModelAttribute("form") SettingsForm form, Model model, HttpServletResponse response,
                  RedirectAttributes next) {
        Event event = calendar.event(id);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, problem.get(), model, response);
        }
        plans.change(event, form.on(plans.settings(event)));
        next.addFlashAttribute("done", "Det er gemt.");
        return BACK;
    }

    @PostMapping("/papers")
    @PreAuthorize(PLANNERS)
    String add(@PathVariable String id, @RequestParam(defaultValue = "PAPER") PaperKind kind, @RequestParam(defaultValue = "") String title,
               @RequestParam MultipartFile file, Principal user, Model model, HttpServletResponse response, RedirectAttributes next)
        throws IOException {
        calendar.event(id);
        model.addAttribute("typedTitle", title);
        try {
            papers.add(id, kind, title, String.valueOf(file.getOriginalFilename()), file.getBytes(), user.getName());
        } catch (UnfitFile e) {
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), model, response);
        }
        next.addFlashAttribute("done", kind.danish() + " er hentet ind. Borgmestrene ser det, når det er meldt ud.");
        return BACK;
    }

    @PostMapping("/papers/announce")
    @PreAuthorize(PLANNERS)
    String announce(@PathVariable String id, @RequestParam PaperKind kind, RedirectAttributes next) {
        int announced = papers.announce(id, kind);
        next.addFlashAttribute("done", announced == 0 ? "Alt er meldt ud i forvejen." : "Meldt ud til alle, der er inviteret.");
        return BACK;
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String paper) {
        PdfStore.Kept file = papers.find(paper).filter(one -> one.eventId().equals(id)).map(EventPaper::file)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(file.fileName(), StandardCharsets.UTF_8).build().toString()).body(files.content(file.sha256()));
    }

    @ExceptionHandler({UnknownEvent.class, MethodArgumentTypeMismatchException.class})
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
        EventSettings settings = plans.settings(event);
        model.addAttribute("event", event);
        model.addAttribute("when", DanishDates.period(event.startsAt(), event.endsAt()));
        model.addAttribute("settings", settings);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SettingsForm.of(settings));
        }
        model.addAttribute("madeUpFor", settings.makesUpFor().isEmpty() ? null : calendar.event(settings.makesUpFor()));
        model.addAttribute("rules", SubstituteRule.values());
        model.addAttribute("questions", Question.values());
        model.addAttribute("versions", information.history(id));
        model.addAttribute("published", information.published(id).orElse(null));
        model.addAttribute("papers", papers.all(id));
        model.addAttribute("kinds", PaperKind.values());
        return "event-planning";
    }
}
