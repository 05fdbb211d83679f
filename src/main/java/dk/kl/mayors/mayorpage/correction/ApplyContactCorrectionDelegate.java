package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ApplyContactCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;
    private final CurrentUser currentUser;

    ApplyContactCorrectionDelegate(Corrections corrections, CurrentUser currentUser) {
        this.corrections = corrections;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.apply(CorrectionVariables.CORRECTION_ID.from(execution), currentUser.id().orElse("ukendt"));
    }
}
