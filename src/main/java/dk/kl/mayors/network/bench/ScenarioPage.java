package dk.kl.mayors.network.bench;

import dk.kl.mayors.network.facilitator.NetworkRights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scenario as a whole: what it is made from, the search for a new proposal, copies, and which one is chosen. */
@Controller
@RequestMapping("/networks/scenarios/{id}")
class ScenarioPage {

    private final Bench bench;
    private final BenchViews views;
    private final Runs runs;

    ScenarioPage(Bench bench, BenchViews views, Runs runs) {
        this.bench = bench;
        this.views = views;
        this.runs = runs;
    }

    @PostMapping("/plan")
    @PreAuthorize(NetworkRights.EDITORS)
    String plan(@PathVariable String id, @RequestParam Map<String, String> fields, Model model, HttpServletResponse response,
                RedirectAttributes flash) {
        try {
            Attempts.at(() -> bench.plan(id, fields.getOrDefault("seen", ""), PlanFields.plan(fields)));
        } catch (Overtaken | IllegalArgumentException e) {
            response.setStatus((e instanceof Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
            model.addAttribute("problem", e.getMessage());
            model.addAttribute("typed", fields);
            model.addAttribute("view", views.of(bench.roundOf(id), id).orElseThrow());
            model.addAttribute("run", runs.view(id));
            return "networks";
        }
        if (fields.containsKey("search")) {
            runs.start(id);
        } else {
            flash.addFlashAttribute("done", "Indstillingerne er gemt, og pointene er regnet om.");
        }
        return "redirect:/networks?scenario=" + id;
    }

    @PostMapping("/runs/stop")
    @PreAuthorize(NetworkRights.EDITORS)
    String stop(@PathVariable String id) {
        runs.stop(id);
        return "redirect:/networks?scenario=" + id;
    }

    @GetMapping("/run")
    @PreAuthorize(NetworkRights.SEE_ALL)
    String run(@PathVariable String id, Model model, HttpServletResponse response) {
        RunView run = runs.view(id);
        if (!run.works()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        model.addAttribute("scenarioId", id);
        return "networks :: run";
    }

    @GetMapping("/news")
    @PreAuthorize(NetworkRights.SEE_ALL)
    String news(@PathVariable String id, @RequestParam int version, Model model, HttpServletResponse response) {
        if (bench.version(id) == version) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        model.addAttribute("scenarioId", id);
        return "networks :: news";
    }

    @PostMapping("/copies")
    @PreAuthorize(NetworkRights.EDITORS)
    String copy(@PathVariable String id, @RequestParam(defaultValue = "") String name, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "Her er kopien. Det, du ændrer her, ændrer ikke det andet forslag.");
        return "redirect:/networks?scenario=" + bench.copy(id, name);
    }

    @PostMapping("/choice")
    @PreAuthorize(NetworkRights.EDITORS)
    String choose(@PathVariable String id, RedirectAttributes flash) {
        Attempts.at(() -> bench.choose(id));
        flash.addFlashAttribute("done", "Forslaget er valgt. Det er det, kontorchefen godkender.");
        return "redirect:/networks?scenario=" + id;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    String refused(IllegalArgumentException reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", reason.getMessage());
        return "networks-refused";
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
