package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenActingMandateDelegate implements JavaDelegate {

    private final Leaves leaves;

    OpenActingMandateDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.openActing(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
