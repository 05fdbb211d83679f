package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.SizeLimits;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do with a scenario. Answers with the bench alone when htmx asks, else sends back to the page. */
@Controller
@RequestMapping("/networks/scenarios/{id}")
class BenchPage {

    private static final String HTMX = "HX-Request";
    private static final int TRIES = 3;

    private final Bench bench;
    private final BenchViews views;
    private final MayorPanels panels;
    private final Runs runs;

    BenchPage(Bench bench, BenchViews views, MayorPanels panels, Runs runs) {
        this.bench = bench;
        this.views = views;
        this.panels = panels;
        this.runs = runs;
    }

    @GetMapping("/mayors/{mandate}")
    @PreAuthorize(NetworkRights.SEE_ALL)
    String mayor(@PathVariable String id, @PathVariable MandateId mandate, @RequestParam(required = false) Integer to,
                 @RequestHeader(name = HTMX, required = false) String htmx, Model model) {
        model.addAttribute("panel", panels.of(id, mandate));
        model.addAttribute("typed", new TypedMove(to == null ? "" : to.toString(), ""));
        return htmx == null ? "network-mayor" : "network-mayor :: panel";
    }

    @PostMapping("/moves")
    @PreAuthorize(NetworkRights.EDITORS)
    String move(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(required = false) Integer from,
                @RequestParam(defaultValue = "") String choice, @RequestParam(defaultValue = "") String reason, Principal user,
                @RequestHeader(name = HTMX, required = false) String htmx, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            again(() -> move(id, mandate, from, choice, reason, user.getName()));
        } catch (Bench.Overtaken | IllegalArgumentException e) {
            response.setStatus((e instanceof Bench.Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
            response.setHeader("HX-Retarget", "#bench-panel");
            model.addAttribute("panel", panels.of(id, mandate));
            model.addAttribute("typed", new TypedMove(choice, reason));
            model.addAttribute("problem", e.getMessage());
            return htmx == null ? "network-mayor" : "network-mayor :: panel";
        }
        return shown(id, "Borgmesteren er flyttet og fastholdt.", htmx, model, flash);
    }

    @PostMapping("/pins")
    @PreAuthorize(NetworkRights.EDITORS)
    String pin(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam boolean pinned,
               @RequestHeader(name = HTMX, required = false) String htmx, Model model, RedirectAttributes flash) {
        again(() -> bench.pin(id, mandate, pinned));
        return shown(id, pinned ? "Borgmesteren er fastholdt." : "Borgmesteren er ikke længere fastholdt.", htmx, model, flash);
    }

    @PostMapping("/facilitators")
    @PreAuthorize(NetworkRights.EDITORS)
    String facilitate(@PathVariable String id, @RequestParam int network, @RequestParam(defaultValue = "") String facilitator,
                      @RequestHeader(name = HTMX, required = false) String htmx, Model model, RedirectAttributes flash) {
        again(() -> bench.facilitate(id, network, facilitator.isBlank() ? null : facilitator));
        return shown(id, "Netværk " + network + " har fået ny facilitator.", htmx, model, flash);
    }

    @PostMapping("/plan")
    @PreAuthorize(NetworkRights.EDITORS)
    String plan(@PathVariable String id, @RequestParam int networks, @RequestParam int minSize, @RequestParam int maxSize,
                @RequestParam Map<String, String> fields, RedirectAttributes flash) {
        Map<Criterion, Integer> weights = Arrays.stream(Criterion.values()).filter(criterion -> fields.containsKey(criterion.name()))
            .collect(Collectors.toMap(Function.identity(), criterion -> number(fields.get(criterion.name()))));
        again(() -> bench.plan(id, new Scenario.Plan(networks, new SizeLimits(minSize, maxSize), weights)));
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
        again(() -> bench.choose(id));
        flash.addFlashAttribute("done", "Forslaget er valgt. Det er det, kontorchefen godkender.");
        return "redirect:/networks?scenario=" + id;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    String refused(IllegalArgumentException reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", reason.getMessage());
        return "networks-refused";
    }

    @ExceptionHandler({UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private void move(String id, MandateId mandate, Integer from, String choice, String reason, String user) {
        String[] parts = choice.split("/", 2);
        if (!parts[0].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Vælg, hvor borgmesteren skal hen.");
        }
        int to = Integer.parseInt(parts[0]);
        if (parts.length == 2) {
            bench.swap(id, mandate, from, MandateId.of(parts[1]), to, reason, user);
        } else {
            bench.move(id, mandate, from, to, reason, user);
        }
    }

    /** Two colleagues may change different mayors at the same moment: whoever is second looks again, and both changes stand. */
    private static void again(Runnable change) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                change.run();
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private String shown(String id, String done, String htmx, Model model, RedirectAttributes flash) {
        if (htmx == null) {
            flash.addFlashAttribute("done", done);
            return "redirect:/networks?scenario=" + id;
        }
        RoundId round = bench.roundOf(id);
        model.addAttribute("view", views.of(round, id).orElseThrow());
        model.addAttribute("run", runs.view(id));
        model.addAttribute("done", done);
        return "networks :: bench";
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("En vægt er et helt tal fra 0 til " + Criterion.MAX_WEIGHT + ".");
        }
        return Integer.parseInt(text);
    }

    /** A move as it was typed, so that nothing of it is lost. */
    record TypedMove(String choice, String reason) {
    }
}
