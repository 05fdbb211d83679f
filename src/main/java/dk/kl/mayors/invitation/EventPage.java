package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.invitation.EventView.Participant;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An event: who comes, answers that staff take by telephone, and the attendance of many at once. */
@Controller
@RequestMapping("/events/{id}")
class EventPage {

    private static final Logger log = LoggerFactory.getLogger(EventPage.class);
    private static final String EVENT_STAFF = "hasAnyAuthority('secretariat', 'course-team')";
    private static final int LONGEST_NAME = 200;

    private final EventLists lists;
    private final Invitations invitations;
    private final AttendanceDesk attendanceDesk;

    EventPage(EventLists lists, Invitations invitations, AttendanceDesk attendanceDesk) {
        this.lists = lists;
        this.invitations = invitations;
        this.attendanceDesk = attendanceDesk;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "") String q, Model model) {
        return page(id, filter, q, model);
    }

    @GetMapping("/participants.{format:csv|xlsx}")
    ResponseEntity<byte[]> list(@PathVariable String id, @PathVariable Format format, @RequestParam(defaultValue = "") String filter,
                                @RequestParam(defaultValue = "") String q) {
        List<List<?>> rows = lists.of(id).shown(filter, q).stream().<List<?>>map(one -> Arrays.asList(one.municipality(),
            one.mandate().municipality().kkr(), one.mayor(), one.answer(), one.invited().substitute(), one.invited().answeredAt(), one.answeredHow(),
            one.attendance())).toList();
        return new DanishList("Deltagere", List.of("Kommune", "KKR", "Borgmester", "Svar", "Stedfortræder", "Svarede", "Svarvej", "Fremmøde"), rows)
            .download(format, "deltagere-" + id);
    }

    @PostMapping("/answers")
    @PreAuthorize(EVENT_STAFF)
    String answer(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(defaultValue = "") String answer,
                  @RequestParam(defaultValue = "") String substitute, Principal user, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        EventView view = lists.of(id);
        model.addAttribute("typed", new TypedAnswer(mandate.toString(), answer, substitute));
        if (view.answers().stream().noneMatch(one -> one.code().equals(answer))) {
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, "Vælg et svar: deltager, stedfortræder deltager eller deltager ikke.", model, response);
        }
        if (substitute.length() > LONGEST_NAME || substitute.chars().anyMatch(Character::isISOControl)) {
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, "Skriv stedfortræderens navn med højst 200 tegn på én linje.", model, response);
        }
        try {
            invitations.answer(mandate, id, Answer.ofCode(answer), substitute, Channel.STAFF, user.getName());
        } catch (AnswerRefused e) {
            return refused(id, HttpStatus.CONFLICT, e.getMessage(), model, response);
        }
        flash.addFlashAttribute("done", "Svaret er noteret, og borgmesteren får en kvittering.");
        return "redirect:/events/" + view.event().id();
    }

    @PostMapping("/attendance")
    @PreAuthorize(EVENT_STAFF)
    String registerAttendance(@PathVariable String id, @RequestParam(defaultValue = "") List<MandateId> mandate,
                              @RequestParam(defaultValue = "") String attendance, Principal user, Model model, HttpServletResponse response,
                              RedirectAttributes flash) {
        EventView view = lists.of(id);
        model.addAttribute("selected", mandate.stream().map(MandateId::toString).toList());
        if (mandate.isEmpty() || !attendance.equals("present") && !attendance.equals("absent")) {
            model.addAttribute("selected", List.of());
            return refused(id, HttpStatus.UNPROCESSABLE_ENTITY, "Sæt kryds ved mindst én borgmester, og vælg, om de er mødt.", model, response);
        }
        Map<String, String> failures = new LinkedHashMap<>();
        mandate.forEach(one -> register(one, id, attendance.equals("present"), user.getName(), failures));
        int registered = mandate.size() - failures.size();
        String done = "Fremmødet er registreret for " + registered + (registered == 1 ? " borgmester." : " borgmestre.");
        if (failures.isEmpty()) {
            flash.addFlashAttribute("done", done);
            return "redirect:/events/" + view.event().id();
        }
        model.addAttribute("selected", List.copyOf(failures.keySet()));
        model.addAttribute("failures", failures);
        model.addAttribute("done", registered == 0 ? null : done);
        return refused(id, HttpStatus.CONFLICT, "Fremmødet kunne ikke registreres for alle. Grunden står ved hver af dem.", model, response);
    }

    private void register(MandateId mandate, String eventId, boolean present, String userId, Map<String, String> failures) {
        try {
            if (!attendanceDesk.register(mandate, eventId, present, userId)) {
                failures.put(mandate.toString(), "Der venter ingen registrering: den er allerede sket, eller mødet er ikke holdt.");
            }
        } catch (NotAllowed e) {
            failures.put(mandate.toString(), e.getMessage());
        } catch (OptimisticLockingFailureException | OptimisticLockingException somebodyElseWasFaster) {
            failures.put(mandate.toString(), "En anden arbejder på det samme lige nu. Prøv igen.");
        } catch (RuntimeException e) {
            log.error("Attendance of {} at {} cannot be registered", mandate, eventId, e);
            failures.put(mandate.toString(), "Der skete en fejl. Prøv igen, og kontakt procesejeren, hvis den bliver ved.");
        }
    }

    @ExceptionHandler({UnknownEvent.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String refused(String id, HttpStatus status, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", sentence);
        return page(id, "", "", model);
    }

    private String page(String id, String filter, String query, Model model) {
        EventView view = lists.of(id);
        List<Participant> shown = view.shown(filter, query);
        model.addAttribute("view", view);
        model.addAttribute("participants", shown);
        model.addAttribute("filters", view.filters(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("q", query);
        return "event";
    }

    /** An answer as it was typed, so that nothing of it is lost. */
    record TypedAnswer(String mandate, String answer, String substitute) {
    }
}
