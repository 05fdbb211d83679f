package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanInvitationDelegate implements JavaDelegate {

    private final InvitationService invitationService;

    PlanInvitationDelegate(InvitationService invitationService) {
        this.invitationService = invitationService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Deadlines.DaysBefore days = new Deadlines.DaysBefore(InvitationVariables.INVITE_DAYS_BEFORE.from(execution),
            InvitationVariables.FIRST_REMINDER_DAYS_BEFORE.from(execution), InvitationVariables.SECOND_REMINDER_DAYS_BEFORE.from(execution),
            InvitationVariables.ANSWER_DAYS_BEFORE.from(execution));
        invitationService.plan(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution), days);
    }
}
