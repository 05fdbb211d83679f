package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanEventsDelegate implements JavaDelegate {

    private final EventPlanning planning;

    PlanEventsDelegate(EventPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.planRound(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
