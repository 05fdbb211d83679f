package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSettlementDelegate implements JavaDelegate {

    private final Invitations invitations;
    private final CurrentUser currentUser;

    RecordSettlementDelegate(Invitations invitations, CurrentUser currentUser) {
        this.invitations = invitations;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answer answer = Answer.ofCode(Conflicts.SETTLED_ANSWER.from(execution));
        invitations.answer(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution), answer, "", Invitations.Channel.STAFF,
            currentUser.id().orElse(null));
    }
}
