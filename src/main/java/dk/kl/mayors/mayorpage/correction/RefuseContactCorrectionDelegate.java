package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RefuseContactCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;
    private final CurrentUser currentUser;

    RefuseContactCorrectionDelegate(Corrections corrections, CurrentUser currentUser) {
        this.corrections = corrections;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.refuse(CorrectionVariables.CORRECTION_ID.from(execution), currentUser.id().orElse("ukendt"));
    }
}
