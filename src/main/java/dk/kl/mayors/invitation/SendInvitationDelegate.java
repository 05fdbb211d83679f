package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendInvitationDelegate implements JavaDelegate {

    private final InvitationService invitationService;

    SendInvitationDelegate(InvitationService invitationService) {
        this.invitationService = invitationService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitationService.invite(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution));
    }
}
