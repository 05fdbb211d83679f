package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.personaldata.DataClass;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long a round keeps its data, what the next night removes, and what the last nights have removed. */
@Controller
class RetentionPage {

    private static final int NIGHTS = 30;

    private final RoundCalendar calendar;
    private final RetentionPlan plan;
    private final Preview preview;
    private final RetentionRuns runs;

    RetentionPage(RoundCalendar calendar, RetentionPlan plan, Preview preview, RetentionRuns runs) {
        this.calendar = calendar;
        this.plan = plan;
        this.preview = preview;
        this.runs = runs;
    }

    @GetMapping("/privacy/retention")
    String current(Model model) {
        return calendar.currentRound().map(round -> show(round.id().value(), model)).orElseThrow(RetentionPage::notFound);
    }

    @GetMapping("/privacy/retention/{round}")
    String show(@PathVariable String round, Model model) {
        Round shown = find(round);
        return page(shown, RetentionForm.of(plan.days(shown.id())), model);
    }

    @PostMapping("/privacy/retention/{round}")
    String change(@PathVariable String round, @RequestParam Map<String, String> fields, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        Round shown = find(round);
        RetentionForm form = RetentionForm.read(fields);
        if (!form.fits()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(shown, form, model);
        }
        plan.change(shown.id(), form.days());
        flash.addFlashAttribute("done", "Slettefristerne er gemt. De gælder fra næste gang, der slettes.");
        return "redirect:/privacy/retention/" + shown.id();
    }

    private String page(Round round, RetentionForm form, Model model) {
        List<RetentionRuns.Run> last = runs.last(NIGHTS);
        model.addAttribute("round", round);
        model.addAttribute("rounds", calendar.rounds());
        model.addAttribute("form", form);
        model.addAttribute("classes", DataClass.values());
        model.addAttribute("next", DanishDates.weekday(preview.nextNight()) + " kl. 22.00");
        model.addAttribute("preview", preview.of(round.id()));
        model.addAttribute("runs", last.stream().map(RetentionPage::words).toList());
        model.addAttribute("removals", last.isEmpty() ? List.of() : runs.removals(round.id(), last.get(last.size() - 1).night()).stream()
            .map(RetentionPage::words).toList());
        return "privacy-retention";
    }

    /** A night in words. */
    record Night(String night, boolean finished) {
    }

    /** What was removed in a night, in words. */
    record Removed(String night, String what, long removed, boolean failed) {
    }

    private static Night words(RetentionRuns.Run run) {
        return new Night(DanishDates.date(run.night()), run.finishedAt() != null);
    }

    private static Removed words(RetentionRuns.Removal removal) {
        return new Removed(DanishDates.date(removal.night()), removal.dataClass().danish(), removal.removed(), removal.problem() != null);
    }

    private Round find(String round) {
        return calendar.rounds().stream().filter(one -> one.id().value().equals(round)).findFirst().orElseThrow(RetentionPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
