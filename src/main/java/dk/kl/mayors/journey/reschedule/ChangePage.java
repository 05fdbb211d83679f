package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.journey.reschedule.DateChanges.UnknownChange;
import dk.kl.mayors.journey.reschedule.PlannedMove.What;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change of dates: the draft, whom and what it concerns, and for a while the way back. */
@Controller
@RequestMapping("/events/changes")
class ChangePage {

    private static final String PLANNERS = "hasAnyAuthority('secretariat', 'course-team', 'network-team')";
    private static final String UNDOERS = "hasAnyAuthority('secretariat', 'course-team', 'network-team', 'head-of-office')";

    private final DateChanges changes;
    private final ChangeProcesses processes;
    private final Previews previews;
    private final RoundCalendar calendar;

    ChangePage(DateChanges changes, ChangeProcesses processes, Previews previews, RoundCalendar calendar) {
        this.changes = changes;
        this.processes = processes;
        this.previews = previews;
        this.calendar = calendar;
    }

    @PostMapping
    @PreAuthorize(PLANNERS)
    String start(@RequestParam(defaultValue = "") String event, @RequestParam(defaultValue = "") String round, Principal user) {
        return to(event.isBlank() ? processes.start(calendar.round(new RoundId(round)).id(), null, user.getName())
            : processes.start(calendar.event(event).round(), event, user.getName()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        DateChange change = changes.change(id);
        return page(change, DraftForm.of(change, events(change), standing(change)), model);
    }

    @PostMapping("/{id}")
    @PreAuthorize(PLANNERS)
    String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "save") String action,
                @RequestParam(defaultValue = "0") int days, Principal user, Model model, HttpServletResponse response, RedirectAttributes flash) {
        DateChange change = changes.change(id);
        DraftForm typed = DraftForm.sent(fields, events(change));
        DraftForm form = action.equals("shift") ? typed.shifted(days) : typed;
        if (!form.problems().isEmpty()) {
            return refused(id, form, HttpStatus.UNPROCESSABLE_ENTITY, form.problems(), model, response);
        }
        if (!changes.draft(id, form.moves(), form.message()) || !changes.draftSignUpDeadline(id, form.deadline().orElse(null))) {
            return refused(id, form, HttpStatus.CONFLICT, List.of("Ændringen er sendt videre og kan ikke rettes her."), model, response);
        }
        if (!action.equals("send")) {
            return to(id);
        }
        List<String> problems = previews.problems(changes.change(id));
        if (!problems.isEmpty()) {
            return refused(id, form, HttpStatus.UNPROCESSABLE_ENTITY, problems, model, response);
        }
        return complete(id, RescheduleVariables.PLAN, "Ændringen er sendt til godkendelse hos kontorchefen.", user, flash);
    }

    @PostMapping("/{id}/drop")
    @PreAuthorize(PLANNERS)
    String drop(@PathVariable String id, Principal user, RedirectAttributes flash) {
        return changes.drop(id) ? complete(id, RescheduleVariables.PLAN, "Ændringen er opgivet. Intet er ændret.", user, flash) : to(id);
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize(UNDOERS)
    String undo(@PathVariable String id, Principal user, RedirectAttributes flash) {
        return complete(id, RescheduleVariables.UNDO, "Ændringen fortrydes. Om et øjeblik er alt, som det var, og ingen har fået besked.", user, flash);
    }

    @ExceptionHandler({UnknownChange.class, UnknownEvent.class, UnknownRound.class, IllegalArgumentException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String complete(String id, String task, String done, Principal user, RedirectAttributes flash) {
        try {
            boolean waiting = processes.complete(id, task, user.getName());
            flash.addFlashAttribute(waiting ? "done" : "problem", waiting ? done : "Det kan ikke længere gøres: ændringen er gået videre.");
        } catch (NotAllowed e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return to(id);
    }

    private String refused(String id, DraftForm form, HttpStatus status, List<String> problems, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problems", problems);
        return page(changes.change(id), form, model);
    }

    private String page(DateChange change, DraftForm form, Model model) {
        model.addAttribute("id", change.id());
        model.addAttribute("round", change.round());
        model.addAttribute("state", change.state());
        model.addAttribute("message", change.message());
        model.addAttribute("undoEnds", change.undoEndsAt() == null ? "" : DanishDates.moment(change.undoEndsAt()));
        model.addAttribute("form", form);
        model.addAttribute("whats", What.values());
        Preview preview = previews.of(change);
        model.addAttribute("preview", change.moves().isEmpty() && preview.signUp().isEmpty() ? null : preview);
        return "event-change";
    }

    /** The events that the draft can change: its own, or all of the round that are still to come. */
    private List<Event> events(DateChange change) {
        return change.eventId() != null ? List.of(calendar.event(change.eventId()))
            : calendar.events(change.round()).stream().filter(event -> changes.isOpen(event) || change.touches(event.id())).toList();
    }

    /** The last day for network wishes that a change of the whole round can move; null when there is none or it has passed. */
    private LocalDate standing(DateChange change) {
        LocalDate deadline = calendar.round(change.round()).networkSignUpDeadline();
        return change.eventId() == null && changes.isOpen(deadline) ? deadline : null;
    }

    private static String to(String id) {
        return "redirect:/events/changes/" + id;
    }
}
