package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PauseJourneyDelegate implements JavaDelegate {

    private final Journeys journeys;

    PauseJourneyDelegate(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journeys.pause(MandateId.of(execution));
    }
}
