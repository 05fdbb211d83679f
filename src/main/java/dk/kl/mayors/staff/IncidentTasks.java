package dk.kl.mayors.staff;

import dk.kl.mayors.engine.FailureSettled;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.engine.WorkFailed;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task for the process owner of each step that stands still, and takes it away when the step goes on. Of a confidential process the
 * task names the step alone: the process owner can have it tried again without seeing the process.
 */
@Component
class IncidentTasks {

    static final String PROCESS = "incident";
    static final String FAILURE_SETTLED = "FailureSettled";
    static final ProcessVariable<String> FAILED_WORK = ProcessVariable.text("failedWorkId");

    private final RuntimeService runtimeService;
    private final Messages messages;
    private final DeployedModels models;

    IncidentTasks(RuntimeService runtimeService, Messages messages, DeployedModels models) {
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.models = models;
    }

    @EventListener
    void make(WorkFailed failure) {
        boolean confidential = models.holdBack(failure.processKey());
        runtimeService.startProcessInstanceByKey(PROCESS, failure.businessKey(), Map.of(FAILED_WORK.name(), failure.workId(),
            "failedStep", failure.step(), "failedProcess", failure.process(), "failedPlace", failure.place(),
            "failedInstanceId", confidential ? "" : failure.instanceId(), "failedInConfidence", confidential));
    }

    @EventListener
    void takeAway(FailureSettled over) {
        if (over.businessKey() != null) {
            messages.tell(FAILURE_SETTLED, over.businessKey(), Map.of(FAILED_WORK, over.workId()), Map.of());
        }
    }
}
