package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawInvitationsDelegate implements JavaDelegate {

    private final InvitationService invitationService;

    WithdrawInvitationsDelegate(InvitationService invitationService) {
        this.invitationService = invitationService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitationService.withdrawAll(MandateId.of(execution));
    }
}
