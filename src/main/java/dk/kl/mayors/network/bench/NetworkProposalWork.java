package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.ExternalWork;
import dk.kl.mayors.network.assignment.Search;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The search for a first proposal, as work that the model {@code network-assignment} asks for. */
@Component
class NetworkProposalWork implements ExternalWork {

    private final Proposals proposals;

    NetworkProposalWork(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String topic() {
        return "network-proposal";
    }

    @Override
    public Outcome perform(Order order) {
        Proposals.Task task = proposals.first(new RoundId(order.get(RoundVariables.ROUND_ID)));
        Proposals.Found found = Proposals.search(task, Search.Progress.NONE);
        return new Done(() -> proposals.keepFirst(task, found), Map.of());
    }
}
