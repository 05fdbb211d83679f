package dk.kl.mayors.engine;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Steps that stand still because all their tries are used up. */
@Component
public class FailedWork {

    private final ManagementService managementService;
    private final ExternalTaskService externalTaskService;

    FailedWork(ManagementService managementService, ExternalTaskService externalTaskService) {
        this.managementService = managementService;
        this.externalTaskService = externalTaskService;
    }

    /** Gives the job or external task one more try; nothing happens when it is gone. */
    public void tryAgain(String workId) {
        if (managementService.createJobQuery().jobId(workId).count() > 0) {
            managementService.setJobRetries(workId, 1);
        } else if (externalTaskService.createExternalTaskQuery().externalTaskId(workId).count() > 0) {
            externalTaskService.setRetries(workId, 1);
        }
    }
}
