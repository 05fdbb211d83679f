package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.CorrespondenceVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AbandonDispatchDelegate implements JavaDelegate {

    private final Outbox outbox;

    AbandonDispatchDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.abandon(CorrespondenceVariables.DISPATCH_ID.from(execution));
    }
}
