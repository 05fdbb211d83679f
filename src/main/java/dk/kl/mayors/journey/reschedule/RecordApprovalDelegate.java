package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final DateChanges changes;
    private final CurrentUser currentUser;

    RecordApprovalDelegate(DateChanges changes, CurrentUser currentUser) {
        this.changes = changes;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = RescheduleVariables.CHANGE_DECISION.from(execution).equals("yes");
        String outcome = changes.decide(RescheduleVariables.CHANGE_ID.from(execution), approved, currentUser.id().orElse(""));
        RescheduleVariables.CHANGE_APPROVED.set(execution, outcome);
        RescheduleVariables.CHANGE_DECISION.set(execution, null);
    }
}
