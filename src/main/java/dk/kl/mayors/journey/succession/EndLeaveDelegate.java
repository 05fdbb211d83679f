package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndLeaveDelegate implements JavaDelegate {

    private final Leaves leaves;

    EndLeaveDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.end(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
