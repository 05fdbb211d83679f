package dk.kl.mayors.network.bench;

import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.network.assignment.Alternatives;
import dk.kl.mayors.network.assignment.Alternatives.Change;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers "why here?" and "where else?" for one mayor on the bench. */
@Component
@Transactional(readOnly = true)
class MayorPanels {

    private static final int BEST = 3;

    private final ScenarioRepository scenarios;
    private final MoveRepository moves;
    private final ProblemReader reader;
    private final Roster roster;
    private final StaffNames names;

    MayorPanels(ScenarioRepository scenarios, MoveRepository moves, ProblemReader reader, Roster roster, StaffNames names) {
        this.scenarios = scenarios;
        this.moves = moves;
        this.reader = reader;
        this.roster = roster;
        this.names = names;
    }

    /** The panel; throws {@link IllegalArgumentException} when the scenario or the candidate does not exist. */
    MayorPanel of(String scenarioId, MandateId id) {
        Scenario scenario = scenarios.findById(scenarioId).orElseThrow(() -> new IllegalArgumentException("Forslaget findes ikke."));
        Mandate mandate = roster.mandate(id);
        Problem problem = reader.problem(scenario);
        Optional<Place> place = scenario.placeOf(id);
        Alternatives alternatives = new Alternatives(problem, scenario.placement(), id.toString());
        List<Change> best = alternatives.next(BEST);
        List<MayorPanel.Option> all = IntStream.rangeClosed(1, scenario.plan().networks())
            .filter(network -> place.isEmpty() || place.get().network() != network)
            .mapToObj(alternatives::into).map(this::option).toList();
        List<String> reasons = moves.findByScenarioIdOrderByMovedAtDesc(scenarioId).stream().filter(move -> move.mandate().equals(id))
            .map(move -> names.of(move.by()) + ": " + move.reason()).toList();
        return new MayorPanel(scenarioId, id.toString(), mandate.municipality().name(), mandate.mayor().name(),
            place.map(Place::network).orElse(null), place.map(Place::pinned).orElse(false), why(mandate, place, alternatives.meanKm(), best,
            wishes(problem, id)), best.stream().map(this::option).toList(),
            all, reasons);
    }

    private List<String> why(Mandate mandate, Optional<Place> place, int meanKm, List<Change> best, String wishes) {
        List<String> why = new ArrayList<>();
        if (place.isEmpty()) {
            return List.of("Borgmesteren har ingen plads endnu.");
        }
        why.add("%s har i gennemsnit %d km til de andre i netværk %d.".formatted(mandate.municipality().name(), meanKm, place.get().network()));
        if (place.get().pinned()) {
            why.add("Borgmesteren er fastholdt her og bliver, når der beregnes et nyt forslag.");
        }
        if (!wishes.isEmpty()) {
            why.add("Borgmesteren ønsker: " + wishes + ".");
        }
        best.stream().findFirst().ifPresent(next -> {
            if (next.rise() > 0) {
                why.add("Det næstbedste er netværk %d, som er %d point dårligere. %s".formatted(next.network(), next.rise(), mainReason(next)));
            } else if (next.rise() == 0) {
                why.add("Netværk %d er lige så godt.".formatted(next.network()));
            } else {
                why.add("Netværk %d er %d point bedre: %s".formatted(next.network(), -next.rise(), detail(next)));
            }
        });
        return why;
    }

    private String wishes(Problem problem, MandateId id) {
        Map<String, String> municipalities = roster.municipalities().stream().collect(Collectors.toMap(one -> one.code().value(), Municipality::name));
        return problem.candidates().stream().filter(candidate -> candidate.id().equals(id.toString())).findFirst()
            .map(candidate -> WishForm.of(Optional.of(candidate.wish())).sentence(municipalities)).orElse("");
    }

    private static String mainReason(Change change) {
        return change.differences().entrySet().stream().max(Map.Entry.comparingByValue())
            .map(entry -> "Det skyldes mest »%s«.".formatted(entry.getKey().danish())).orElse("");
    }

    private MayorPanel.Option option(Change change) {
        String with = change.swapWith().isEmpty() ? "" : ", byt med " + roster.mandate(MandateId.of(change.swapWith())).municipality().name();
        String effect = change.rise() == 0 ? "samme point" : "%d point %s".formatted(Math.abs(change.rise()), change.rise() > 0 ? "dårligere" : "bedre");
        String choice = change.swapWith().isEmpty() ? String.valueOf(change.network()) : change.network() + "/" + change.swapWith();
        return new MayorPanel.Option(choice, change.network(), "Netværk %d%s: %s, %d km til de andre".formatted(change.network(), with, effect,
            change.meanKm()), detail(change));
    }

    private static String detail(Change change) {
        return change.differences().entrySet().stream()
            .sorted(Comparator.comparingLong((Map.Entry<Criterion, Long> entry) -> Math.abs(entry.getValue())).reversed())
            .map(entry -> "%s %s%d".formatted(entry.getKey().danish(), entry.getValue() > 0 ? "+" : "−", Math.abs(entry.getValue())))
            .collect(Collectors.joining(", "));
    }
}
