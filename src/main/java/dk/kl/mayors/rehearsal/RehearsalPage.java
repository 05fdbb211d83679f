package dk.kl.mayors.rehearsal;

import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the clock of the rehearsal is moved: to the next timer, a day, or to a date. */
@Controller
@RequestMapping("/rehearsal")
@ConditionalOnProperty("mayors.rehearsal.starts-at")
class RehearsalPage {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Rehearsal rehearsal;

    RehearsalPage(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("clock", RehearsalView.of(rehearsal));
        return "rehearsal";
    }

    @GetMapping("/progress")
    String progress(Model model) {
        model.addAttribute("clock", RehearsalView.of(rehearsal));
        return "rehearsal :: progress";
    }

    @PostMapping("/next")
    String next() {
        Instant next = rehearsal.nextTimer().orElseThrow(() ->
            new Rehearsal.CannotMove("Der venter ingen frister. Start runden i Opgaver, eller vælg en dato."));
        rehearsal.moveTo(next.plusSeconds(1).isAfter(rehearsal.now()) ? next.plusSeconds(1) : rehearsal.now().plusSeconds(1));
        return "redirect:/rehearsal";
    }

    @PostMapping("/day")
    String day() {
        rehearsal.moveTo(rehearsal.now().atZone(EngineClock.COPENHAGEN).plusDays(1).toInstant());
        return "redirect:/rehearsal";
    }

    @PostMapping("/date")
    String date(@RequestParam(defaultValue = "") String date) {
        rehearsal.moveTo(morning(date));
        return "redirect:/rehearsal";
    }

    private Instant morning(String date) {
        try {
            return LocalDate.parse(date).atTime(MORNING).atZone(EngineClock.COPENHAGEN).toInstant();
        } catch (DateTimeParseException e) {
            throw new Rehearsal.CannotMove("Vælg en dato, for eksempel 14-01-2022.");
        }
    }

    @ExceptionHandler(Rehearsal.CannotMove.class)
    ModelAndView refused(Rehearsal.CannotMove reason) {
        ModelAndView page = new ModelAndView("rehearsal", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("clock", RehearsalView.of(rehearsal));
        page.addObject("refused", reason.getMessage());
        return page;
    }
}
