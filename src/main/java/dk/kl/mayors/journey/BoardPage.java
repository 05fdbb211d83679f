package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board: where everybody is, and work on many tasks at once. */
@Controller
class BoardPage {

    /** The last filter of a session, so that coming back finds the board as one left it. */
    private static final String LAST = "board.last";

    private final BoardViews views;
    private final RoundCalendar calendar;
    private final BulkWork bulk;
    private final Clock clock;

    BoardPage(BoardViews views, RoundCalendar calendar, BulkWork bulk, Clock clock) {
        this.views = views;
        this.calendar = calendar;
        this.bulk = bulk;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@ModelAttribute("filter") BoardFilter filter, Authentication login, HttpServletRequest request, HttpSession session, Model model) {
        if (request.getQueryString() == null && session.getAttribute(LAST) instanceof String last) {
            return "redirect:" + last;
        }
        session.setAttribute(LAST, filter.address());
        return page(filter, login, Set.of(), Map.of(), model);
    }

    /** Does something with the marked cells; what failed stays marked, with its reason. */
    @PostMapping("/")
    String work(@ModelAttribute("filter") BoardFilter filter, @RequestParam(defaultValue = "") List<String> cell, BulkOrder order,
                Authentication login, Model model, HttpServletResponse response, RedirectAttributes flash) {
        Optional<String> problem = problem(cell, order);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", problem.get());
            model.addAttribute("order", order);
            return page(filter, login, Set.copyOf(cell), Map.of(), model);
        }
        BulkWork.Result result = bulk.perform(cell, order, login.getName());
        if (result.failures().isEmpty()) {
            flash.addFlashAttribute("done", result.sentence());
            return "redirect:" + filter.address();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("done", result.sentence().isEmpty() ? null : result.sentence());
        model.addAttribute("problem", result.problem());
        model.addAttribute("order", order);
        return page(filter, login, result.failures().keySet(), result.failures(), model);
    }

    /** The same for the page's script, which sends the marked cells in small parts and shows how far it has come. */
    @PostMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> workPart(@RequestParam(defaultValue = "") List<String> cell, BulkOrder order, Authentication login) {
        return problem(cell, order).map(sentence -> ResponseEntity.unprocessableEntity().body(new Answer(0, Map.of(), sentence)))
            .orElseGet(() -> {
                BulkWork.Result result = bulk.perform(cell, order, login.getName());
                return ResponseEntity.ok(new Answer(result.done(), result.failures(), ""));
            });
    }

    /** What the script reads: how many were done, and why the others were not, by cell. */
    record Answer(int done, Map<String, String> failures, String problem) {
    }

    private Optional<String> problem(List<String> cells, BulkOrder order) {
        return cells.isEmpty() ? Optional.of("Sæt kryds ved mindst én opgave på tavlen.") : order.problem(LocalDate.now(clock));
    }

    private String page(BoardFilter filter, Authentication login, Set<String> chosen, Map<String, String> failures, Model model) {
        List<Round> rounds = calendar.rounds();
        Optional<Round> round = filter.round().isEmpty() ? calendar.currentRound()
            : rounds.stream().filter(one -> one.id().value().equals(filter.round())).findFirst();
        if (round.isEmpty() && !rounds.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        round.ifPresent(shown -> model.addAttribute("view", views.of(shown, rounds, filter, Reader.of(login), login.getName(), chosen, failures)));
        return "board";
    }
}
