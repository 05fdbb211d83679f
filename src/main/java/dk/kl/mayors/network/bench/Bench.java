package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.network.places.RoundSettings;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the scenarios until one of them is approved. */
@Service
@Transactional
class Bench {

    private final ScenarioRepository scenarios;
    private final MoveRepository moves;
    private final ProblemReader reader;
    private final Facilitators facilitators;
    private final RoundSettings settings;
    private final StaffNames names;
    private final Clock clock;

    Bench(ScenarioRepository scenarios, MoveRepository moves, ProblemReader reader, Facilitators facilitators, RoundSettings settings,
          StaffNames names, Clock clock) {
        this.scenarios = scenarios;
        this.moves = moves;
        this.reader = reader;
        this.facilitators = facilitators;
        this.settings = settings;
        this.names = names;
        this.clock = clock;
    }

    /** The scenario that would be approved; empty before the first proposal. */
    @Transactional(readOnly = true)
    public Optional<Scenario> chosen(RoundId round) {
        return scenarios.findByRoundIdOrderByNumber(round.value()).stream().filter(Scenario::chosen).findFirst();
    }

    /** The scenario's version, which rises with every change; throws {@link IllegalArgumentException} for an unknown one. */
    @Transactional(readOnly = true)
    int version(String scenarioId) {
        return find(scenarioId).version();
    }

    /** The round that a scenario is for. */
    @Transactional(readOnly = true)
    RoundId roundOf(String scenarioId) {
        return find(scenarioId).round();
    }

    /** Copies a scenario, so that another way can be tried beside it; returns the copy's id. */
    String copy(String scenarioId, String name) {
        Scenario scenario = open(scenarioId);
        int number = scenarios.findByRoundIdOrderByNumber(scenario.round().value()).stream().mapToInt(Scenario::number).max().orElse(0) + 1;
        Scenario copy = scenario.copy(number, clock.instant());
        if (name != null && !name.isBlank()) {
            copy.rename(name);
        }
        return scenarios.save(copy).id();
    }

    /** Makes a scenario the one that is to be approved. */
    void choose(String scenarioId) {
        Scenario scenario = open(scenarioId);
        scenarios.findByRoundIdOrderByNumber(scenario.round().value()).forEach(other -> other.choose(other.id().equals(scenarioId)));
    }

    /**
     * Sets what the next proposal is made from, and gives new networks their facilitators.
     *
     * @param seen the plan that the person saw, as {@link ScenarioPlan#mark()} has it; refused when a colleague has set another since
     */
    void plan(String scenarioId, String seen, ScenarioPlan plan) {
        Scenario scenario = open(scenarioId);
        if (!scenario.plan().mark().equals(seen)) {
            throw new Overtaken("En kollega har ændret indstillingerne i mellemtiden. Intet er gemt. Det, du har skrevet, står i felterne: "
                + "gem igen, hvis det skal gælde i stedet.");
        }
        scenario.plan(plan);
        reader.seat(scenario);
    }

    /**
     * Moves a mayor by hand and pins the mayor there, so that the next proposal leaves it so; the reason is kept.
     *
     * @param from where the person who moves saw the mayor; when a colleague has moved the mayor since, the move is refused
     * @param to   null to take the place away
     */
    void move(String scenarioId, MandateId mandate, Integer from, Integer to, String reason, String user) {
        Scenario scenario = open(scenarioId);
        requireAt(scenario, mandate, from);
        if (Objects.equals(from, to)) {
            throw new IllegalArgumentException("Borgmesteren sidder allerede i netværk " + to + ". Vælg et andet.");
        }
        place(scenario, mandate, from, to, reason, user);
    }

    /** Lets two mayors change places by hand; refused when a colleague has moved one of them since. */
    void swap(String scenarioId, MandateId mandate, Integer from, MandateId other, Integer otherFrom, String reason, String user) {
        Scenario scenario = open(scenarioId);
        requireAt(scenario, mandate, from);
        requireAt(scenario, other, otherFrom);
        place(scenario, mandate, from, otherFrom, reason, user);
        place(scenario, other, otherFrom, from, reason, user);
    }

    /** Who has moved the mayor last, as the sentence for a person who saw the mayor elsewhere. */
    @Transactional(readOnly = true)
    Overtaken overtaken(String scenarioId, MandateId mandate) {
        Integer now = find(scenarioId).placeOf(mandate).map(Place::network).orElse(null);
        String mover = moves.findByScenarioIdOrderByMovedAtDesc(scenarioId).stream().filter(move -> move.mandate().equals(mandate))
            .findFirst().filter(move -> Objects.equals(move.to(), now)).map(move -> names.of(move.by())).orElse("Et nyt forslag");
        return new Overtaken(mover
            + " har flyttet borgmesteren i mellemtiden. Intet er ændret. Se den nye placering, og flyt igen, hvis du stadig vil.");
    }

    /** Pins a mayor to the network where the person saw the mayor, or lets go again; refused when a colleague has moved the mayor since. */
    void pin(String scenarioId, MandateId mandate, Integer from, boolean pinned) {
        Scenario scenario = open(scenarioId);
        requireAt(scenario, mandate, from);
        scenario.pin(mandate, pinned);
    }

    /**
     * Gives a network its facilitator; null takes the facilitator away.
     *
     * @param seen whom the person saw there, null for nobody; refused when a colleague has chosen another since
     */
    void facilitate(String scenarioId, int network, String seen, String facilitatorId) {
        Scenario scenario = open(scenarioId);
        if (!Objects.equals(scenario.facilitatorOf(network).orElse(null), seen)) {
            throw new Overtaken("En kollega har valgt en anden facilitator til netværk %d i mellemtiden. Intet er ændret.".formatted(network));
        }
        facilitators.find(facilitatorId).ifPresent(facilitator -> requireRoom(scenario, network, facilitator));
        scenario.facilitate(network, facilitatorId);
    }

    private void place(Scenario scenario, MandateId mandate, Integer from, Integer to, String reason, String user) {
        moves.save(new Move(scenario, mandate, from, to, reason, user, clock.instant()));
        scenario.place(mandate, to);
        scenario.pin(mandate, true);
    }

    private void requireAt(Scenario scenario, MandateId mandate, Integer seen) {
        if (!Objects.equals(scenario.placeOf(mandate).map(Place::network).orElse(null), seen)) {
            throw overtaken(scenario.id(), mandate);
        }
    }

    private Scenario open(String scenarioId) {
        Scenario scenario = find(scenarioId);
        if (settings.networksAssigned(scenario.round())) {
            throw new IllegalArgumentException("Fordelingen er godkendt og kan ikke ændres her.");
        }
        return scenario;
    }

    private Scenario find(String scenarioId) {
        return scenarios.findById(scenarioId).orElseThrow(() -> new IllegalArgumentException("Forslaget findes ikke. Genindlæs siden."));
    }

    private static void requireRoom(Scenario scenario, int network, Facilitator facilitator) {
        List<Integer> others = new ArrayList<>();
        for (int other = 1; other <= scenario.plan().networks(); other++) {
            if (other != network && scenario.facilitatorOf(other).filter(facilitator.id()::equals).isPresent()) {
                others.add(other);
            }
        }
        if (others.size() >= facilitator.capacity()) {
            throw new IllegalArgumentException(facilitator.active()
                ? "%s kan kun have %d netværk og har allerede %s. Vælg en anden.".formatted(facilitator.name(), facilitator.capacity(), others)
                : "%s er fratrådt. Vælg en anden.".formatted(facilitator.name()));
        }
    }
}
