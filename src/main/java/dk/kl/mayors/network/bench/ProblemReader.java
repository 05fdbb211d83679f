package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Candidate;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.assignment.Seat;
import dk.kl.mayors.network.assignment.SizeLimits;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.network.places.Candidates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the search is to solve, and a first scenario for it. */
@Component
@Transactional(readOnly = true)
class ProblemReader {

    private final Candidates candidates;
    private final Facilitators facilitators;
    private final Clock clock;

    ProblemReader(Candidates candidates, Facilitators facilitators, Clock clock) {
        this.candidates = candidates;
        this.facilitators = facilitators;
        this.clock = clock;
    }

    /** A new scenario with the usual weights and sizes; where the usual sizes do not fit, the nearest ones that do. */
    Scenario draft(RoundId round, int number) {
        int mayors = candidates.of(round).size();
        SizeLimits limits = SizeLimits.USUAL.fitting(mayors);
        Scenario scenario = new Scenario(round, number, new ScenarioPlan(Math.max(1, limits.networksFor(mayors)), limits, Criterion.usualWeights()),
            clock.instant());
        seat(scenario);
        return scenario;
    }

    /** Gives the networks facilitators: nobody gets a second one before all have one; those who left are replaced. */
    void seat(Scenario scenario) {
        Map<String, Integer> free = new HashMap<>();
        facilitators.all().forEach(facilitator -> free.put(facilitator.id(), facilitator.capacity()));
        List<Integer> open = new ArrayList<>();
        for (int network = 1; network <= scenario.plan().networks(); network++) {
            Optional<String> seated = scenario.facilitatorOf(network).filter(id -> free.getOrDefault(id, 0) > 0);
            seated.ifPresent(id -> free.merge(id, -1, Integer::sum));
            if (seated.isEmpty()) {
                open.add(network);
            }
        }
        List<String> queue = queue(free);
        for (int i = 0; i < open.size(); i++) {
            scenario.facilitate(open.get(i), i < queue.size() ? queue.get(i) : null);
        }
    }

    /** The problem as the scenario sets it; pins of mayors who no longer want a place are left out. */
    Problem problem(Scenario scenario) {
        List<Candidate> all = candidates.of(scenario.round());
        Map<String, Integer> pins = new HashMap<>(scenario.pins());
        pins.keySet().retainAll(all.stream().map(Candidate::id).toList());
        List<Seat> seats = IntStream.rangeClosed(1, scenario.plan().networks()).mapToObj(network -> seat(scenario, network)).toList();
        return new Problem(all, seats, scenario.plan().limits(), scenario.plan().weights(), pins);
    }

    private Seat seat(Scenario scenario, int network) {
        Optional<Facilitator> facilitator = scenario.facilitatorOf(network).flatMap(facilitators::find);
        return new Seat(network, facilitator.map(Facilitator::name).orElse(""), facilitator.map(Facilitator::conflicts).orElse(Set.of()));
    }

    private List<String> queue(Map<String, Integer> free) {
        List<String> queue = new ArrayList<>();
        int most = free.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int round = 1; round <= most; round++) {
            for (Facilitator facilitator : facilitators.all()) {
                if (free.get(facilitator.id()) >= round) {
                    queue.add(facilitator.id());
                }
            }
        }
        return queue;
    }
}
