package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.calendar.RoundPlanning.NewRound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds, their dates, and the plan of a new one. */
@Controller
@RequestMapping("/rounds")
class RoundsPage {

    private static final String PLANNERS = "hasAnyAuthority('secretariat', 'head-of-office')";

    private final RoundCalendar calendar;
    private final RoundPlanning planning;
    private final JourneyRepository journeys;
    private final ClosingReports reports;

    RoundsPage(RoundCalendar calendar, RoundPlanning planning, JourneyRepository journeys, ClosingReports reports) {
        this.calendar = calendar;
        this.planning = planning;
        this.journeys = journeys;
        this.reports = reports;
    }

    @GetMapping
    String list(Authentication login, Model model) {
        return list(planning.nextElection().toString(), login, model);
    }

    @PostMapping
    @PreAuthorize(PLANNERS)
    String create(@RequestParam(defaultValue = "") String electionDate, Authentication login, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        NewRound created = planning.create(day(electionDate));
        if (created.problems().isEmpty()) {
            flash.addFlashAttribute("done", "Runden er oprettet. Sæt nu dens datoer.");
            return toRound(created.round());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", String.join(" ", created.problems()));
        return list(electionDate, login, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable RoundId id, Authentication login, Model model) {
        return page(id, RoundForm.of(planning.plan(id)), login, model);
    }

    @PostMapping("/{id}")
    @PreAuthorize(PLANNERS)
    String setDates(@PathVariable RoundId id, @ModelAttribute("form") RoundForm form, Authentication login, Model model, HttpServletResponse response,
                    RedirectAttributes flash) {
        if (!datesOpen(calendar.round(id))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problems", List.of("Borgmestrenes forløb er begyndt, så datoerne kan ikke længere ændres her."));
            return page(id, form, login, model);
        }
        List<String> problems = planning.setDates(id, form.plan());
        if (problems.isEmpty()) {
            flash.addFlashAttribute("done", "Datoerne er gemt.");
            return toRound(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", problems);
        return page(id, form, login, model);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String list(String electionDate, Authentication login, Model model) {
        model.addAttribute("reader", Reader.of(login));
        model.addAttribute("rounds", calendar.rounds().stream().map(this::view).toList());
        model.addAttribute("electionDate", electionDate);
        return "rounds";
    }

    private String page(RoundId id, RoundForm form, Authentication login, Model model) {
        model.addAttribute("reader", Reader.of(login));
        model.addAttribute("view", view(calendar.round(id)));
        model.addAttribute("form", form);
        return "round";
    }

    private RoundView view(Round round) {
        boolean ended = journeys.existsByRoundId(round.id().value())
            && journeys.countByRoundIdAndState(round.id().value(), Journey.State.RUNNING) == 0;
        return new RoundView(round, calendar.events(round.id()), datesOpen(round),
            ended || round.state() == Round.State.CLOSED ? Optional.of(reports.of(round.id())) : Optional.empty());
    }

    /** Once journeys run, their timers have been set by the dates. */
    private boolean datesOpen(Round round) {
        return round.state() != Round.State.CLOSED && !journeys.existsByRoundId(round.id().value());
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String toRound(RoundId id) {
        return "redirect:/rounds/" + id;
    }
}
