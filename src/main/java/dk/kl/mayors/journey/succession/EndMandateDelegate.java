package dk.kl.mayors.journey.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndMandateDelegate implements JavaDelegate {

    private final SuccessionProcesses processes;

    EndMandateDelegate(SuccessionProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.endMandate(execution);
    }
}
