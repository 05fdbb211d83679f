package dk.kl.mayors.invitation.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishInformationDelegate implements JavaDelegate {

    private final InformationDesk informationDesk;

    PublishInformationDelegate(InformationDesk informationDesk) {
        this.informationDesk = informationDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informationDesk.publish(PlanningVariables.EVENT_ID.from(execution));
    }
}
