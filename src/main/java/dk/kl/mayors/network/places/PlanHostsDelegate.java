package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanHostsDelegate implements JavaDelegate {

    private final Hosting hosting;

    PlanHostsDelegate(Hosting hosting) {
        this.hosting = hosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hosting.plan(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
