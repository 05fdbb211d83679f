package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final InvitationService invitationService;
    private final CurrentUser currentUser;

    RecordAnswerDelegate(InvitationService invitationService, CurrentUser currentUser) {
        this.invitationService = invitationService;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answer answer = Answer.ofCode(InvitationVariables.ANSWER.from(execution));
        invitationService.noteAnswer(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution), answer,
            currentUser.id().orElse(null));
    }
}
