package dk.kl.mayors.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PresentRoundDatesDelegate implements JavaDelegate {

    private final RoundPlanning planning;

    PresentRoundDatesDelegate(RoundPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundPlanForm.write(planning.plan(new RoundId(RoundVariables.ROUND_ID.from(execution))), execution);
    }
}
