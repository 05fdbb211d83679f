package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class BeginLeaveDelegate implements JavaDelegate {

    private final Leaves leaves;

    BeginLeaveDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.begin(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
