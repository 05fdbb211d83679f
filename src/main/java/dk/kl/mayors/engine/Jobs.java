package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the engine still has to do, for those who move its clock. */
@Component
public class Jobs {

    private final ManagementService managementService;
    private final ProcessEngine engine;

    Jobs(ManagementService managementService, ProcessEngine engine) {
        this.managementService = managementService;
        this.engine = engine;
    }

    /** When the next waiting timer is due, past ones included; empty when no timer waits. */
    public Optional<Instant> nextTimer() {
        return managementService.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
            .findFirst().map(Job::getDuedate).map(Date::toInstant);
    }

    /** How many jobs are due or running now. */
    public long due() {
        return managementService.createJobQuery().active().executable().withRetriesLeft().count();
    }

    /** Lets the job executor look for work at once instead of when its pause is over. */
    public void wake() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().jobWasAdded();
    }
}
