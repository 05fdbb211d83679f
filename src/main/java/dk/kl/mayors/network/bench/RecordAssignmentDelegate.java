package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAssignmentDelegate implements JavaDelegate {

    private final AssignmentApproval approval;

    RecordAssignmentDelegate(AssignmentApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approval.putIntoForce(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
