package dk.kl.mayors.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenRoundDelegate implements JavaDelegate {

    private final RoundPlanning planning;

    OpenRoundDelegate(RoundPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String roundId = RoundVariables.ROUND_ID.from(execution);
        execution.setProcessBusinessKey(roundId);
        RoundVariables.ROUND_OPENED.set(execution, planning.open(roundId));
    }
}
