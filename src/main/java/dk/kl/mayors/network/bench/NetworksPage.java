package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.network.places.InForceViews;
import dk.kl.mayors.network.places.RoundSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The networks of a round: the bench until the assignment is approved, then the networks in force. */
@Controller
class NetworksPage {

    private final RoundCalendar calendar;
    private final RoundSettings settings;
    private final BenchViews bench;
    private final InForceViews inForce;
    private final Comparison comparison;
    private final Runs runs;

    NetworksPage(RoundCalendar calendar, RoundSettings settings, BenchViews bench, InForceViews inForce, Comparison comparison,
                 Runs runs) {
        this.calendar = calendar;
        this.settings = settings;
        this.bench = bench;
        this.inForce = inForce;
        this.comparison = comparison;
        this.runs = runs;
    }

    @GetMapping("/networks")
    String show(@RequestParam(required = false) RoundId round, @RequestParam(required = false) String scenario, Authentication user, Model model) {
        Optional<RoundId> chosen = Optional.ofNullable(round).map(calendar::round).or(calendar::currentRound).map(Round::id);
        model.addAttribute("round", chosen.orElse(null));
        model.addAttribute("rounds", calendar.rounds().stream().map(Round::id).toList());
        if (chosen.isEmpty()) {
            return "networks-waiting";
        }
        if (settings.networksAssigned(chosen.get())) {
            model.addAttribute("networks", inForce.of(chosen.get(), user));
            return "networks-in-force";
        }
        Optional<BenchView> view = bench.of(chosen.get(), scenario).filter(seen -> !NetworkRights.ownNetworksOnly(user));
        view.ifPresent(seen -> {
            model.addAttribute("view", seen);
            model.addAttribute("run", runs.view(seen.scenarioId()));
        });
        return view.isPresent() ? "networks" : "networks-waiting";
    }

    @GetMapping("/networks/compare")
    @PreAuthorize(NetworkRights.SEE_ALL)
    String compare(@RequestParam(required = false) RoundId round, @RequestParam(required = false) String left,
                   @RequestParam(required = false) String right, Model model) {
        Optional<RoundId> chosen = Optional.ofNullable(round).map(calendar::round).or(calendar::currentRound).map(Round::id);
        model.addAttribute("round", chosen.orElse(null));
        Optional<Comparison.View> view = chosen.flatMap(one -> comparison.of(one, left, right));
        view.ifPresent(seen -> model.addAttribute("view", seen));
        return view.isPresent() ? "network-comparison" : "networks-waiting";
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
