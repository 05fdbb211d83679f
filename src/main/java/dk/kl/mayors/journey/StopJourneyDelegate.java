package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StopJourneyDelegate implements JavaDelegate {

    private final Journeys journeys;

    StopJourneyDelegate(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journeys.tellEnded(MandateId.of(execution));
    }
}
