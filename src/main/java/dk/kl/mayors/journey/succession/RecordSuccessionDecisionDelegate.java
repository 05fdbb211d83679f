package dk.kl.mayors.journey.succession;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSuccessionDecisionDelegate implements JavaDelegate {

    private final Successions successions;
    private final CurrentUser currentUser;

    RecordSuccessionDecisionDelegate(Successions successions, CurrentUser currentUser) {
        this.successions = successions;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = SuccessionVariables.SUCCESSION_DECISION.from(execution).equals("yes");
        successions.decide(SuccessionVariables.SUCCESSION_ID.from(execution), approved, currentUser.id().orElse(""));
        SuccessionVariables.SUCCESSION_APPROVED.set(execution, approved);
        SuccessionVariables.SUCCESSION_DECISION.set(execution, null);
    }
}
