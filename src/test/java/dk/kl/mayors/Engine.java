package dk.kl.mayors;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.ExternalWork;
import dk.kl.mayors.engine.ExternalWorker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a test play the engine's part: move the clock and run what is due, one job after the other, failures included. */
@Component
public class Engine {

    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final EngineClock clock;
    private final ExternalWorker worker;
    private final List<ExternalWork> works;

    Engine(ManagementService managementService, RuntimeService runtimeService, EngineClock clock, ExternalWorker worker, List<ExternalWork> works) {
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.clock = clock;
        this.worker = worker;
        this.works = works;
    }

    /** What the clock shows. */
    public Instant now() {
        return clock.instant();
    }

    /** Moves the clock to this Danish local time without running anything. */
    public void clockTo(LocalDateTime time) {
        clock.moveTo(time.atZone(EngineClock.COPENHAGEN).toInstant());
    }

    /** Moves the clock through all timers in their order up to this Danish local time, running what becomes due. */
    public void letTimePassUntil(LocalDateTime time) {
        Instant end = time.atZone(EngineClock.COPENHAGEN).toInstant();
        runDueJobs();
        for (Date due = nextTimer(end); due != null; due = nextTimer(end)) {
            clock.moveTo(due.toInstant().plusMillis(1));
            runDueJobs();
        }
        clock.moveTo(end);
        runDueJobs();
    }

    /** Runs what is due now, or else moves the clock to the next timer and runs that. */
    public void runNextTimer() {
        if (SqlCount.uncounted(() -> managementService.createJobQuery().active().executable().withRetriesLeft().count()) == 0) {
            SqlCount.uncounted(() -> managementService.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1))
                .forEach(timer -> clock.moveTo(timer.getDuedate().toInstant().plusMillis(1)));
        }
        runDueJobs();
    }

    /** Runs every job that is due now, and what follows from it; a job that fails keeps its failure and waits for its next try. */
    public void runDueJobs() {
        List<Job> due;
        do {
            due = SqlCount.uncounted(() ->
                managementService.createJobQuery().active().executable().withRetriesLeft().orderByJobDuedate().asc().list());
            due.forEach(job -> runQuietly(job.getId()));
        } while (!due.isEmpty());
    }

    /** Ends everything that a test has left running and gives the clock back its real time. */
    public void reset() {
        List<String> running = runtimeService.createProcessInstanceQuery().rootProcessInstances().list().stream()
            .map(ProcessInstance::getId).toList();
        runtimeService.deleteProcessInstancesIfExists(running, "the test is over", true, true, false);
        clock.reset();
    }

    /** Takes all external work that waits now. */
    public void doExternalWork() {
        works.forEach(worker::workOff);
    }

    private void runQuietly(String jobId) {
        if (SqlCount.uncounted(() -> managementService.createJobQuery().jobId(jobId).active().executable().withRetriesLeft().count()) == 0) {
            return;
        }
        try {
            managementService.executeJob(jobId);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Engine.class).warn("Job failed", e);
        }
    }

    private Date nextTimer(Instant end) {
        return managementService.createJobQuery().timers().active().withRetriesLeft().duedateLowerThan(Date.from(end)).orderByJobDuedate().asc()
            .listPage(0, 1).stream().findFirst().map(Job::getDuedate).orElse(null);
    }
}
