package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Alternatives;
import dk.kl.mayors.network.assignment.Candidate;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.places.AssignedNetworks;
import dk.kl.mayors.roster.MandateId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the scenario that the head of office has approved into networks. */
@Service
@Transactional
class AssignmentApproval {

    private final Bench bench;
    private final ProblemReader reader;
    private final AssignedNetworks networks;

    AssignmentApproval(Bench bench, ProblemReader reader, AssignedNetworks networks) {
        this.bench = bench;
        this.reader = reader;
        this.networks = networks;
    }

    /** Puts the chosen scenario into force; a mayor whom it has forgotten gets the best place that is free. */
    void putIntoForce(RoundId round) {
        networks.establish(round, bench.chosen(round).map(this::drafts).orElse(List.of()));
    }

    private List<AssignedNetworks.Draft> drafts(Scenario scenario) {
        Problem problem = reader.problem(scenario);
        Map<String, Integer> placement = new HashMap<>(scenario.placement());
        for (Candidate candidate : placement.isEmpty() ? List.<Candidate>of() : problem.candidates()) {
            if (!placement.containsKey(candidate.id())) {
                new Alternatives(problem, placement, candidate.id()).withoutMoving().stream().findFirst()
                    .ifPresent(best -> placement.put(candidate.id(), best.network()));
            }
        }
        return IntStream.rangeClosed(1, scenario.plan().networks()).mapToObj(network -> new AssignedNetworks.Draft(network,
            scenario.facilitatorOf(network).orElse(null), problem.candidates().stream().map(Candidate::id)
                .filter(id -> Objects.equals(placement.get(id), network)).map(MandateId::of).toList())).filter(draft -> !draft.members().isEmpty()).toList();
    }
}
