package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
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

/** The mayors on the bench: why here, moves, pins and facilitators. Answers with the bench alone when htmx asks, else with the whole page. */
@Controller
@RequestMapping("/networks/scenarios/{id}")
class BenchPage {

    private static final String HTMX = "HX-Request";

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
    String mayor(@PathVariable String id, @PathVariable MandateId mandate, @RequestParam(required = false) Integer from,
                 @RequestParam(required = false) Integer to, @RequestHeader(name = HTMX, required = false) String htmx, Model model) {
        MayorPanel panel = panels.of(id, mandate);
        model.addAttribute("panel", panel);
        if (from != null && !from.equals(panel.network())) {
            model.addAttribute("problem", bench.overtaken(id, mandate).getMessage());
        }
        model.addAttribute("typed", new TypedMove(to == null ? "" : to.toString(), ""));
        return htmx == null ? "network-mayor" : "network-mayor :: panel";
    }

    @PostMapping("/moves")
    @PreAuthorize(NetworkRights.EDITORS)
    String move(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(required = false) Integer from,
                @RequestParam(defaultValue = "") String choice, @RequestParam(defaultValue = "") String reason, Principal user,
                @RequestHeader(name = HTMX, required = false) String htmx, Model model, HttpServletResponse response, RedirectAttributes flash) {
        BenchView.Summary before = view(id).summary();
        try {
            Attempts.at(() -> move(id, mandate, from, choice, reason, user.getName()));
        } catch (Overtaken | IllegalArgumentException e) {
            response.setStatus(status(e).value());
            response.setHeader("HX-Retarget", "#bench-panel");
            response.setHeader("HX-Reswap", "innerHTML");
            model.addAttribute("panel", panels.of(id, mandate));
            model.addAttribute("typed", new TypedMove(choice, reason));
            model.addAttribute("problem", e.getMessage());
            return htmx == null ? "network-mayor" : "network-mayor :: panel";
        }
        BenchView after = view(id);
        return shown(after, "Borgmesteren er flyttet og fastholdt. " + after.summary().since(before), htmx, model, flash);
    }

    @PostMapping("/pins")
    @PreAuthorize(NetworkRights.EDITORS)
    String pin(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(required = false) Integer from, @RequestParam boolean pinned,
               @RequestHeader(name = HTMX, required = false) String htmx, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            Attempts.at(() -> bench.pin(id, mandate, from, pinned));
        } catch (Overtaken | IllegalArgumentException e) {
            return refused(id, e, htmx, model, response);
        }
        return shown(view(id), pinned ? "Borgmesteren er fastholdt." : "Borgmesteren er ikke længere fastholdt.", htmx, model, flash);
    }

    @PostMapping("/facilitators")
    @PreAuthorize(NetworkRights.EDITORS)
    String facilitate(@PathVariable String id, @RequestParam int network, @RequestParam(defaultValue = "") String seen,
                      @RequestParam(defaultValue = "") String facilitator, @RequestHeader(name = HTMX, required = false) String htmx, Model model,
                      HttpServletResponse response, RedirectAttributes flash) {
        try {
            Attempts.at(() -> bench.facilitate(id, network, seen.isBlank() ? null : seen, facilitator.isBlank() ? null : facilitator));
        } catch (Overtaken | IllegalArgumentException e) {
            return refused(id, e, htmx, model, response);
        }
        return shown(view(id), "Netværk " + network + (facilitator.isBlank() ? " har ingen facilitator nu." : " har fået en anden facilitator."), htmx,
            model, flash);
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

    private BenchView view(String id) {
        RoundId round = bench.roundOf(id);
        return views.of(round, id).orElseThrow();
    }

    private String shown(BenchView view, String done, String htmx, Model model, RedirectAttributes flash) {
        if (htmx == null) {
            flash.addFlashAttribute("done", done);
            return "redirect:/networks?scenario=" + view.scenarioId();
        }
        model.addAttribute("done", done);
        return bench(view, model);
    }

    /** The bench as it stands now, with what stood in the way. */
    private String refused(String id, RuntimeException reason, String htmx, Model model, HttpServletResponse response) {
        response.setStatus(status(reason).value());
        model.addAttribute("problem", reason.getMessage());
        String fragment = bench(view(id), model);
        return htmx == null ? "networks" : fragment;
    }

    private String bench(BenchView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("run", runs.view(view.scenarioId()));
        return "networks :: bench";
    }

    private static HttpStatus status(RuntimeException reason) {
        return reason instanceof Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** A move as it was typed, so that nothing of it is lost. */
    record TypedMove(String choice, String reason) {
    }
}
