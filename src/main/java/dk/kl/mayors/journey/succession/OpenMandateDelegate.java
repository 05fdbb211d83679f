package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenMandateDelegate implements JavaDelegate {

    private final Handover handover;

    OpenMandateDelegate(Handover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.openMandate(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
