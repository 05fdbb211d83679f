package dk.kl.mayors.journey.reschedule;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckChangeDelegate implements JavaDelegate {

    private final ChangeProcesses processes;

    CheckChangeDelegate(ChangeProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.check(execution);
    }
}
