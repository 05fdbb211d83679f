package dk.kl.mayors.staff;

import dk.kl.mayors.engine.FailureSettled;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.engine.WorkFailed;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a task for the process owner of each step that stands still, and takes it away when the step goes on. */
@Component
class IncidentTasks {

    static final String PROCESS = "incident";
    static final String FAILURE_SETTLED = "FailureSettled";
    static final ProcessVariable<String> FAILED_WORK = ProcessVariable.text("failedWorkId");

    private final RuntimeService runtimeService;
    private final Messages messages;

    IncidentTasks(RuntimeService runtimeService, Messages messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @EventListener
    void make(WorkFailed failure) {
        runtimeService.startProcessInstanceByKey(PROCESS, failure.businessKey(), Map.of(FAILED_WORK.name(), failure.workId(),
            "failedStep", failure.step(), "failedProcess", failure.process(), "failedPlace", failure.place(),
            "failedInstanceId", failure.instanceId()));
    }

    @EventListener
    void takeAway(FailureSettled over) {
        if (over.businessKey() != null) {
            messages.tell(FAILURE_SETTLED, over.businessKey(), Map.of(FAILED_WORK, over.workId()), Map.of());
        }
    }
}
