package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.Evaluation;
import dk.kl.mayors.network.assignment.Evaluation.NetworkScore;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.assignment.SizeLimits;
import dk.kl.mayors.network.assignment.WishCollisions;
import dk.kl.mayors.network.bench.BenchView.Card;
import dk.kl.mayors.network.bench.BenchView.Column;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.network.places.RoundSettings;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the bench together for the page. */
@Component
@Transactional(readOnly = true)
class BenchViews {

    private final ScenarioRepository scenarios;
    private final MoveRepository moves;
    private final ProblemReader reader;
    private final Facilitators facilitators;
    private final RoundSettings settings;
    private final Roster roster;
    private final StaffNames names;
    private final Clock clock;

    BenchViews(ScenarioRepository scenarios, MoveRepository moves, ProblemReader reader, Facilitators facilitators, RoundSettings settings,
               Roster roster, StaffNames names, Clock clock) {
        this.scenarios = scenarios;
        this.moves = moves;
        this.reader = reader;
        this.facilitators = facilitators;
        this.settings = settings;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    /** The round's bench with that scenario, or the chosen one when the id is null or unknown; empty before the first proposal. */
    Optional<BenchView> of(RoundId round, String scenarioId) {
        List<Scenario> all = scenarios.findByRoundIdOrderByNumber(round.value());
        return all.stream().filter(one -> one.id().equals(scenarioId)).findFirst()
            .or(() -> all.stream().filter(Scenario::chosen).findFirst())
            .map(scenario -> view(scenario, all));
    }

    private BenchView view(Scenario scenario, List<Scenario> all) {
        Problem problem = reader.problem(scenario);
        Evaluation evaluation = Evaluation.of(problem, scenario.placement());
        Map<String, Card> cards = cards(scenario, problem);
        int worst = evaluation.worst().map(NetworkScore::number).orElse(0);
        List<Column> columns = evaluation.networks().stream().map(score -> column(scenario, problem, score, cards, score.number() == worst)).toList();
        RoundSettings.Settings chosen = settings.of(scenario.round());
        return new BenchView(scenario.round(), scenario.id(), scenario.name(), scenario.version(),
            all.stream().map(one -> new BenchView.ScenarioLink(one.id(), one.name(), one.id().equals(scenario.id()), one.chosen())).toList(),
            summary(problem, evaluation), warnings(scenario, problem, evaluation), columns, evaluation.unplaced().stream().map(cards::get).toList(),
            weights(problem), scenario.plan(), moveLines(scenario), facilitators.all().stream().filter(Facilitator::active)
                .map(one -> new BenchView.Choice(one.id(), one.name())).toList(), chosen.firstMeetingOn().toString(), chosen.meetingsPerYear());
    }

    private static BenchView.Summary summary(Problem problem, Evaluation evaluation) {
        List<String> broken = evaluation.networks().stream()
            .flatMap(network -> List.of(Criterion.COMPANY, Criterion.DISTANCE, Criterion.THEMES).stream()
                .map(criterion -> network.lines().get(criterion)).filter(line -> line.points() > 0)
                .map(line -> "Netværk " + network.number() + ": " + line.sentence())).toList();
        String worst = evaluation.worst().map(network -> "Netværk %d har det sværest: %s".formatted(network.number(), heaviest(problem, network)))
            .orElse("");
        int provisional = (int) problem.candidates().stream().filter(candidate -> candidate.provisional()).count();
        return new BenchView.Summary(evaluation.points(), problem.candidates().size(), evaluation.meanKm(), worst, broken, WishCollisions.in(problem), provisional);
    }

    private static String heaviest(Problem problem, NetworkScore network) {
        return Arrays.stream(Criterion.values())
            .max(Comparator.comparingLong(criterion -> problem.weight(criterion) * network.lines().get(criterion).points()))
            .map(criterion -> network.lines().get(criterion).sentence()).orElse("");
    }

    private List<String> warnings(Scenario scenario, Problem problem, Evaluation evaluation) {
        List<String> warnings = new ArrayList<>(scenario.obstacles());
        int mayors = problem.candidates().size();
        if (scenario.obstacles().isEmpty() && mayors > 0 && SizeLimits.USUAL.networksFor(mayors) == 0) {
            warnings.add("%d borgmestre kan ikke fordeles på netværk med 8-12 i hvert. Forslaget har derfor andre størrelser.".formatted(mayors));
        }
        evaluation.collisions().stream().filter(collision -> !warnings.contains(collision)).forEach(warnings::add);
        for (int network = 1; network <= scenario.plan().networks(); network++) {
            Optional<Facilitator> facilitator = scenario.facilitatorOf(network).flatMap(facilitators::find);
            if (facilitator.isEmpty()) {
                warnings.add("Netværk %d mangler en facilitator. Vælg en, eller opret flere under Facilitatorer.".formatted(network));
            } else if (!facilitator.get().active()) {
                warnings.add("%s, som er facilitator for netværk %d, er fratrådt. Vælg en anden.".formatted(facilitator.get().name(), network));
            }
        }
        return warnings;
    }

    private Column column(Scenario scenario, Problem problem, NetworkScore score, Map<String, Card> cards, boolean worst) {
        Map<String, Integer> placement = scenario.placement();
        List<Card> members = problem.candidates().stream().filter(candidate -> Integer.valueOf(score.number()).equals(placement.get(candidate.id())))
            .map(candidate -> cards.get(candidate.id())).toList();
        List<String> codes = problem.candidates().stream().filter(candidate -> Integer.valueOf(score.number()).equals(placement.get(candidate.id())))
            .map(candidate -> candidate.municipality().code().value()).toList();
        List<BenchView.Line> lines = Arrays.stream(Criterion.values()).filter(criterion -> problem.weight(criterion) > 0)
            .map(criterion -> new BenchView.Line(criterion.danish(), problem.weight(criterion) * score.lines().get(criterion).points(),
                score.lines().get(criterion).sentence()))
            .sorted(Comparator.comparingLong(BenchView.Line::points).reversed()).toList();
        String facilitator = scenario.facilitatorOf(score.number()).orElse("");
        return new Column(score.number(), facilitator, facilitators.find(facilitator).map(Facilitator::name).orElse(""), score.size(), score.points(),
            worst, lines, members, codes);
    }

    private Map<String, Card> cards(Scenario scenario, Problem problem) {
        Map<String, Mandate> mandates = roster.mandates(scenario.round()).stream()
            .collect(Collectors.toMap(mandate -> mandate.id().toString(), Function.identity()));
        Map<String, String> reasons = moves.findByScenarioIdOrderByMovedAtDesc(scenario.id()).stream()
            .collect(Collectors.toMap(move -> move.mandate().toString(), Move::reason, (latest, older) -> latest));
        Map<String, Integer> km = Evaluation.meanKmOf(problem, scenario.placement());
        return problem.candidates().stream().collect(Collectors.toMap(candidate -> candidate.id(), candidate -> {
            Mandate mandate = mandates.get(candidate.id());
            boolean pinned = scenario.placeOf(mandate.id()).map(Place::pinned).orElse(false);
            return new Card(candidate.id(), candidate.municipality().name(), mandate.mayor().name(), candidate.party(), candidate.newlyElected(),
                candidate.provisional(), pinned, km.getOrDefault(candidate.id(), 0), reasons.getOrDefault(candidate.id(), ""));
        }));
    }

    private static List<BenchView.WeightField> weights(Problem problem) {
        return Arrays.stream(Criterion.values())
            .map(criterion -> new BenchView.WeightField(criterion.name(), criterion.danish(), criterion.meaning(), problem.weight(criterion))).toList();
    }

    private List<BenchView.MoveLine> moveLines(Scenario scenario) {
        return moves.findByScenarioIdOrderByMovedAtDesc(scenario.id()).stream().map(move -> new BenchView.MoveLine(
            DanishDates.date(move.at().atZone(clock.getZone()).toLocalDate()) + " " + DanishDates.time(move.at().atZone(clock.getZone()).toLocalDateTime()),
            names.of(move.by()), roster.mandate(move.mandate()).municipality().name(), change(move), move.reason())).toList();
    }

    private static String change(Move move) {
        String from = move.from() == null ? "uden plads" : "netværk " + move.from();
        String to = move.to() == null ? "uden plads" : "netværk " + move.to();
        return "fra " + from + " til " + to;
    }
}
