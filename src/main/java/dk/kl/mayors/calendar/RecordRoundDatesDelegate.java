package dk.kl.mayors.calendar;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRoundDatesDelegate implements JavaDelegate {

    private final RoundPlanning planning;

    RecordRoundDatesDelegate(RoundPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundId round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        List<String> problems = planning.setDates(round, RoundPlanForm.read(execution));
        RoundVariables.DATES_VALID.set(execution, problems.isEmpty());
        RoundVariables.DATES_PROBLEMS.set(execution, String.join("\n", problems));
    }
}
