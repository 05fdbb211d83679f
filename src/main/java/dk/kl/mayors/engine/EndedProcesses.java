package dk.kl.mayors.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of processes that have ended, to be released to the engine's clean-up, which removes it in its window of the night. */
@Component
public class EndedProcesses {

    private static final int AT_ONCE = 500;

    private final HistoryService historyService;
    private final ManagementService managementService;
    private final Clock clock;

    EndedProcesses(HistoryService historyService, ManagementService managementService, Clock clock) {
        this.historyService = historyService;
        this.managementService = managementService;
        this.clock = clock;
    }

    /**
     * A process that nobody called and that has ended.
     *
     * @param name        of the process, as staff see it
     * @param businessKey may be null
     * @param about       the value of the variable that was asked for, or empty
     */
    public record Ended(String id, String name, String businessKey, Optional<String> about, Instant startedAt, Instant endedAt) {
    }

    /** All that ended before that instant and are not released, the earliest first. */
    public List<Ended> before(Instant instant, ProcessVariable<String> about) {
        List<HistoricProcessInstance> found = new ArrayList<>();
        List<HistoricProcessInstance> page;
        do {
            page = historyService.createHistoricProcessInstanceQuery().rootProcessInstances().finished().finishedBefore(Date.from(instant))
                .orderByProcessInstanceEndTime().asc().orderByProcessInstanceId().asc().listPage(found.size(), AT_ONCE);
            found.addAll(page);
        } while (page.size() == AT_ONCE);
        Date now = Date.from(clock.instant());
        List<HistoricProcessInstance> kept = found.stream()
            .filter(one -> one.getEndTime().toInstant().isBefore(instant))
            .filter(one -> one.getRemovalTime() == null || one.getRemovalTime().after(now)).toList();
        Map<String, String> subjects = subjects(kept.stream().map(HistoricProcessInstance::getId).toList(), about);
        return kept.stream().map(one -> new Ended(one.getId(),
            Objects.requireNonNullElse(one.getProcessDefinitionName(), one.getProcessDefinitionKey()), one.getBusinessKey(),
            Optional.ofNullable(subjects.get(one.getId())), one.getStartTime().toInstant(), one.getEndTime().toInstant())).toList();
    }

    private Map<String, String> subjects(List<String> instances, ProcessVariable<String> about) {
        Map<String, String> subjects = new HashMap<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            List<String> some = instances.subList(from, Math.min(from + AT_ONCE, instances.size()));
            for (HistoricVariableInstance one : historyService.createHistoricVariableInstanceQuery().variableName(about.name())
                .processInstanceIdIn(some.toArray(String[]::new)).list()) {
                subjects.putIfAbsent(one.getProcessInstanceId(), String.valueOf(one.getValue()));
            }
        }
        return subjects;
    }

    /** Lets the next clean-up remove them and all that they called; the engine's batch for it is worked off in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<String> instances) {
        Batch batch = historyService.setRemovalTimeToHistoricProcessInstances().absoluteRemovalTime(Date.from(clock.instant()))
            .byIds(instances.toArray(String[]::new)).hierarchical().executeAsync();
        for (String step : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(), batch.getMonitorJobDefinitionId())) {
            managementService.createJobQuery().jobDefinitionId(step).list().forEach(job -> managementService.executeJob(job.getId()));
        }
    }
}
