package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Obstacles;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.assignment.Search;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the search finds. The search itself runs with no transaction open. */
@Service
@Transactional
class Proposals {

    private final ScenarioRepository scenarios;
    private final ProblemReader reader;

    Proposals(ScenarioRepository scenarios, ProblemReader reader) {
        this.scenarios = scenarios;
        this.reader = reader;
    }

    /** What a first proposal for the round is made from, not stored yet. */
    @Transactional(readOnly = true)
    Task first(RoundId round) {
        Scenario draft = reader.draft(round, 1);
        return new Task(draft, draft.version(), reader.problem(draft));
    }

    /** What a new proposal for a scenario is made from. */
    @Transactional(readOnly = true)
    Task again(String scenarioId) {
        Scenario scenario = scenarios.findById(scenarioId).orElseThrow();
        return new Task(scenario, scenario.version(), reader.problem(scenario));
    }

    /** Stores a first proposal as the chosen scenario; a round that has scenarios already keeps them. */
    void keepFirst(Task task, Found found) {
        if (scenarios.findByRoundIdOrderByNumber(task.scenario().round().value()).isEmpty()) {
            task.scenario().propose(found.placement(), found.obstacles());
            task.scenario().choose(true);
            scenarios.save(task.scenario());
        }
    }

    /**
     * Stores a new proposal in its scenario. When somebody has changed the scenario in the meantime it becomes a scenario of its own.
     *
     * @return what came of it, as a Danish sentence
     */
    String keep(Task task, Found found) {
        Scenario scenario = scenarios.findById(task.scenario().id()).orElseThrow();
        if (!found.obstacles().isEmpty()) {
            scenario.propose(Map.of(), found.obstacles());
            return "Der kan ikke laves et forslag. " + String.join(" ", found.obstacles());
        }
        if (scenario.version() == task.version()) {
            scenario.propose(found.placement(), List.of());
            return "Det nye forslag er klar.";
        }
        int number = scenarios.findByRoundIdOrderByNumber(scenario.round().value()).stream().mapToInt(Scenario::number).max().orElse(0) + 1;
        Scenario own = scenario.copy(number, scenario.createdAt());
        own.propose(found.placement(), List.of());
        scenarios.save(own);
        return "Forslaget blev ændret, mens der blev regnet. Det nye forslag ligger for sig selv som %s.".formatted(own.name());
    }

    /** Searches, unless something stands in the way; takes seconds and is never called in a transaction. */
    static Found search(Task task, Search.Progress progress) {
        List<String> obstacles = Obstacles.in(task.problem());
        return new Found(obstacles.isEmpty() ? Search.find(task.problem(), task.scenario().seed(), progress) : Map.of(), obstacles);
    }

    /** A scenario as it was when the search began. */
    record Task(Scenario scenario, int version, Problem problem) {
    }

    /** What the search found, or what stands in the way. */
    record Found(Map<String, Integer> placement, List<String> obstacles) {
    }
}
