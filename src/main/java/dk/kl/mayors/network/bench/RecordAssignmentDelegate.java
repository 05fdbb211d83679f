package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAssignmentDelegate implements JavaDelegate {

    private final Bench bench;

    RecordAssignmentDelegate(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bench.putIntoForce(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
