package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OverwriteMandateDelegate implements JavaDelegate {

    private final Handover handover;

    OverwriteMandateDelegate(Handover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.overwrite(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
