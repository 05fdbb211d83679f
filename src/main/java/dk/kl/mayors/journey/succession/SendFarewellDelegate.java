package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendFarewellDelegate implements JavaDelegate {

    private final Handover handover;

    SendFarewellDelegate(Handover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.sendFarewell(SuccessionVariables.SUCCESSION_ID.from(execution));
    }
}
