package dk.kl.mayors.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseRoundDelegate implements JavaDelegate {

    private final RoundPlanning planning;

    CloseRoundDelegate(RoundPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.close(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
