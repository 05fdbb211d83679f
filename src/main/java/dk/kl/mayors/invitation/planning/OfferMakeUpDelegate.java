package dk.kl.mayors.invitation.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OfferMakeUpDelegate implements JavaDelegate {

    private final EventPlanning planning;

    OfferMakeUpDelegate(EventPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.offerMakeUp(PlanningVariables.EVENT_ID.from(execution));
    }
}
