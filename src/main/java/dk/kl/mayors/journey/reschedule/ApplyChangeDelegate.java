package dk.kl.mayors.journey.reschedule;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ApplyChangeDelegate implements JavaDelegate {

    private final DateChanges changes;

    ApplyChangeDelegate(DateChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> problems = changes.apply(RescheduleVariables.CHANGE_ID.from(execution));
        RescheduleVariables.CHANGE_APPLIED.set(execution, problems.isEmpty());
        RescheduleVariables.CHANGE_PROBLEMS.set(execution, String.join("\n", problems));
    }
}
