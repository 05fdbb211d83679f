package dk.kl.mayors.journey.reschedule;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenChangeDelegate implements JavaDelegate {

    private final ChangeProcesses processes;

    OpenChangeDelegate(ChangeProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.open(execution);
    }
}
