package dk.kl.mayors.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the external tasks of the application's own {@link ExternalWork}, one after the other, outside any transaction. */
@Component
public class ExternalWorker {

    private static final Logger log = LoggerFactory.getLogger(ExternalWorker.class);
    private static final int AT_ONCE = 10;

    private final String workerId = "worker-" + UUID.randomUUID();
    private final ExternalTaskService externalTasks;
    private final TransactionTemplate transaction;
    private final List<ExternalWork> works;
    private final RetryProperties properties;

    ExternalWorker(ExternalTaskService externalTasks, TransactionTemplate transaction, List<ExternalWork> works,
                   RetryProperties properties) {
        this.externalTasks = externalTasks;
        this.transaction = transaction;
        this.works = works;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${mayors.worker.poll:1s}")
    void poll() {
        if (properties.worker().enabled()) {
            works.forEach(this::workOff);
        }
    }

    /** Does all that waits of one kind now; used by the schedule and, with the schedule off, by tests. */
    public void workOff(ExternalWork work) {
        List<LockedExternalTask> tasks;
        do {
            tasks = work.ready() ? fetch(work) : List.of();
            tasks.forEach(task -> perform(work, task));
        } while (!tasks.isEmpty());
    }

    private List<LockedExternalTask> fetch(ExternalWork work) {
        return externalTasks.fetchAndLock(AT_ONCE, workerId)
            .topic(work.topic(), properties.worker().lock().multipliedBy(AT_ONCE).toMillis())
            .processInstanceVariableEquals(work.only())
            .execute();
    }

    private void perform(ExternalWork work, LockedExternalTask task) {
        if (!work.ready()) {
            externalTasks.unlock(task.getId());
            return;
        }
        try {
            ExternalWork.Outcome outcome = work.perform(new ExternalWork.Order(task.getBusinessKey(), Map.copyOf(withoutNulls(task))));
            if (outcome instanceof ExternalWork.Done done) {
                complete(task, done);
            } else if (outcome instanceof ExternalWork.TryAgain again) {
                fail(task, again.reason());
            }
        } catch (RuntimeException e) {
            log.error("Work of topic {} failed in external task {}", work.topic(), task.getId(), e);
            fail(task, "Uventet fejl (" + e.getClass().getSimpleName() + "). Kontakt procesejeren.");
        }
    }

    private Map<String, Object> withoutNulls(LockedExternalTask task) {
        Map<String, Object> variables = new HashMap<>(task.getVariables());
        variables.values().removeIf(value -> value == null);
        return variables;
    }

    private void complete(LockedExternalTask task, ExternalWork.Done done) {
        Map<String, Object> variables = new HashMap<>();
        done.variables().forEach((variable, value) -> variables.put(variable.name(), value));
        transaction.executeWithoutResult(status -> {
            done.record().run();
            externalTasks.complete(task.getId(), workerId, variables);
        });
    }

    private void fail(LockedExternalTask task, String reason) {
        List<Duration> waits = properties.retry();
        int left = task.getRetries() == null ? waits.size() : task.getRetries() - 1;
        Duration wait = left > 0 ? waits.get(Math.max(0, waits.size() - left)) : Duration.ZERO;
        externalTasks.handleFailure(task.getId(), workerId, reason, reason, Math.max(0, left), wait.toMillis());
    }
}
