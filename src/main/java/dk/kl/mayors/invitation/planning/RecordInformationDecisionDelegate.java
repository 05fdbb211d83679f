package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordInformationDecisionDelegate implements JavaDelegate {

    private final InformationDesk informationDesk;
    private final CurrentUser currentUser;

    RecordInformationDecisionDelegate(InformationDesk informationDesk, CurrentUser currentUser) {
        this.informationDesk = informationDesk;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = PlanningVariables.INFORMATION_APPROVED.from(execution).equals("yes");
        informationDesk.decide(PlanningVariables.EVENT_ID.from(execution), approved, currentUser.id().orElse(null));
    }
}
