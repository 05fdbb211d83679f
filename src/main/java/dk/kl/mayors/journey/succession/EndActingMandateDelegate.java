package dk.kl.mayors.journey.succession;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndActingMandateDelegate implements JavaDelegate {

    private final Leaves leaves;

    EndActingMandateDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.endActing(MandateId.of(execution));
    }
}
