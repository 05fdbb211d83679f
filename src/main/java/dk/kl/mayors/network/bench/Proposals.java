package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Obstacles;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.assignment.Search;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals: reads, searches with no transaction open, and stores the result in a scenario. */
@Service
class Proposals {

    private final ScenarioRepository scenarios;
    private final ProblemReader reader;

    Proposals(ScenarioRepository scenarios, ProblemReader reader) {
        this.scenarios = scenarios;
        this.reader = reader;
    }

    /** A first proposal for the round, not stored yet; empty when the round has a scenario already. */
    Scenario first(RoundId round) {
        Scenario scenario = reader.draft(round, 1);
        Problem problem = reader.problem(scenario);
        List<String> obstacles = Obstacles.in(problem);
        scenario.propose(obstacles.isEmpty() ? search(problem, scenario.seed()) : Map.of(), obstacles);
        scenario.choose(true);
        return scenario;
    }

    /** Stores a first proposal; a round that has scenarios already keeps them. */
    @Transactional
    public void keep(Scenario proposal) {
        if (scenarios.findByRoundIdOrderByNumber(proposal.round().value()).isEmpty()) {
            scenarios.save(proposal);
        }
    }

    private static Map<String, Integer> search(Problem problem, long seed) {
        return Search.find(problem, seed, Search.Progress.NONE);
    }
}
