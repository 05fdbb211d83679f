package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordErasureDecisionDelegate implements JavaDelegate {

    private final Erasures erasures;
    private final CurrentUser currentUser;

    RecordErasureDecisionDelegate(Erasures erasures, CurrentUser currentUser) {
        this.erasures = erasures;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = ErasureVariables.DECISION.from(execution).equals("yes");
        ErasureVariables.APPROVED.set(execution, erasures.decide(ErasureVariables.ERASURE_ID.from(execution), approved, currentUser.id().orElse("")));
    }
}
