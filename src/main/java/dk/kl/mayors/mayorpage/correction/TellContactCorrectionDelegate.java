package dk.kl.mayors.mayorpage.correction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellContactCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;

    TellContactCorrectionDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.tell(CorrectionVariables.CORRECTION_ID.from(execution));
    }
}
