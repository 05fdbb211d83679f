package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.CorrespondenceVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequeueDispatchDelegate implements JavaDelegate {

    private final Outbox outbox;

    RequeueDispatchDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.requeue(CorrespondenceVariables.DISPATCH_ID.from(execution));
    }
}
