package dk.kl.mayors.privacy.erasure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class GiveUpErasureDelegate implements JavaDelegate {

    private final Erasures erasures;

    GiveUpErasureDelegate(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasures.giveUp(ErasureVariables.ERASURE_ID.from(execution));
    }
}
