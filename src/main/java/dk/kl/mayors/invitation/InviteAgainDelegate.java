package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class InviteAgainDelegate implements JavaDelegate {

    private final ReturningMayors returningMayors;

    InviteAgainDelegate(ReturningMayors returningMayors) {
        this.returningMayors = returningMayors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returningMayors.inviteAgain(MandateId.of(execution));
    }
}
