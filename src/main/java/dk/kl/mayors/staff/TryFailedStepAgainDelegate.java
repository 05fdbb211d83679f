package dk.kl.mayors.staff;

import dk.kl.mayors.engine.FailedWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TryFailedStepAgainDelegate implements JavaDelegate {

    private final FailedWork failedWork;

    TryFailedStepAgainDelegate(FailedWork failedWork) {
        this.failedWork = failedWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        failedWork.tryAgain(IncidentTasks.FAILED_WORK.from(execution));
    }
}
