package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountOpenJourneysDelegate implements JavaDelegate {

    private final Journeys journeys;

    CountOpenJourneysDelegate(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundId round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        JourneyVariables.OPEN_JOURNEYS.set(execution, Math.toIntExact(journeys.open(round)));
    }
}
