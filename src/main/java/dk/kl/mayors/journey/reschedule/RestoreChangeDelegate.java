package dk.kl.mayors.journey.reschedule;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RestoreChangeDelegate implements JavaDelegate {

    private final DateChanges changes;

    RestoreChangeDelegate(DateChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.undo(RescheduleVariables.CHANGE_ID.from(execution));
    }
}
