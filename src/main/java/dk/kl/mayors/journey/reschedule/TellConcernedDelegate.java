package dk.kl.mayors.journey.reschedule;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellConcernedDelegate implements JavaDelegate {

    private final DateChanges changes;

    TellConcernedDelegate(DateChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RescheduleVariables.MORE_TO_TELL.set(execution, changes.tellNext(RescheduleVariables.CHANGE_ID.from(execution)));
    }
}
