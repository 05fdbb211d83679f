package dk.kl.mayors.invitation.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartInvitationsDelegate implements JavaDelegate {

    private final EventPlanning planning;

    StartInvitationsDelegate(EventPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanningVariables.MORE_INVITATIONS.set(execution, planning.startNext(PlanningVariables.EVENT_ID.from(execution)));
    }
}
