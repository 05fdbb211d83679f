package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
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

/** The mayors' course: who has been to which session, who is exempt, who was offered a make-up. */
@Controller
@RequestMapping("/events/course")
class CoursePage {

    private static final String COURSE_STAFF = "hasAnyAuthority('secretariat', 'course-team')";

    private final CourseReading reading;
    private final ExemptionDesk desk;
    private final RoundCalendar calendar;

    CoursePage(CourseReading reading, ExemptionDesk desk, RoundCalendar calendar) {
        this.reading = reading;
        this.desk = desk;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@RequestParam(required = false) RoundId round, @RequestParam(defaultValue = "") String q, Model model) {
        return page(chosen(round), q, model);
    }

    @GetMapping("/course.{format}")
    ResponseEntity<byte[]> file(@RequestParam RoundId round, @PathVariable Format format) {
        CourseView view = reading.of(calendar.round(round).id(), "");
        return new DanishList("Borgmesterforløb", view.titles(), view.rows()).download(format, "borgmesterforloeb-" + round);
    }

    @PostMapping("/exemptions")
    @PreAuthorize(COURSE_STAFF)
    String exempt(@RequestParam RoundId round, @RequestParam MandateId mandate, @RequestParam(defaultValue = "") String event,
                  @RequestParam(defaultValue = "") String reason, Principal user, Model model, HttpServletResponse response,
                  RedirectAttributes next) {
        model.addAttribute("typed", new Typed(mandate.toString(), event, reason));
        return done(round, model, response, next, "Fritagelsen er noteret.", () -> desk.exempt(mandate, event, reason, user.getName()));
    }

    @PostMapping("/exemptions/lift")
    @PreAuthorize(COURSE_STAFF)
    String lift(@RequestParam RoundId round, @RequestParam MandateId mandate, @RequestParam String event, Principal user, Model model,
                HttpServletResponse response, RedirectAttributes next) {
        return done(round, model, response, next, "Fritagelsen er ophævet.", () -> desk.lift(mandate, event, user.getName()));
    }

    @ExceptionHandler({UnknownRound.class, UnknownEvent.class, UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String done(RoundId round, Model model, HttpServletResponse response, RedirectAttributes next, String sentence, Runnable work) {
        try {
            work.run();
        } catch (AnswerRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
            return page(calendar.round(round).id(), "", model);
        }
        next.addFlashAttribute("done", sentence);
        return "redirect:/events/course?round=" + round;
    }

    private RoundId chosen(RoundId round) {
        return round == null ? calendar.currentRound().map(Round::id).orElse(null) : calendar.round(round).id();
    }

    private String page(RoundId round, String query, Model model) {
        model.addAttribute("view", round == null ? null : reading.of(round, query));
        model.addAttribute("q", query);
        return "course";
    }

    /** An exemption as it was typed, so that nothing of it is lost. */
    record Typed(String mandate, String event, String reason) {
    }
}
