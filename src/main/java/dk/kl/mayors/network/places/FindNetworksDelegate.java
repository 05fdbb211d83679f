package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FindNetworksDelegate implements JavaDelegate {

    private final LatePlaces latePlaces;

    FindNetworksDelegate(LatePlaces latePlaces) {
        this.latePlaces = latePlaces;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundId round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        execution.setVariables(PlaceVariables.found(latePlaces.open(round), latePlaces.options(MandateId.of(execution))));
    }
}
