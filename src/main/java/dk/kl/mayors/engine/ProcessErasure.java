package dk.kl.mayors.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes everything that the engine keeps of processes: what still runs, their history, and what staff did to them and why. */
@Component
public class ProcessErasure {

    /** The tables of the history whose rows name their process alike. */
    private static final List<String> COUNTED = List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_comment",
        "act_hi_op_log", "act_hi_incident", "act_hi_ext_task_log", "act_hi_decinst");

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final JdbcClient database;

    ProcessErasure(RuntimeService runtimeService, HistoryService historyService, JdbcClient database) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.database = database;
    }

    /** What {@link #erase} would remove: rows by table, in lower case; tables without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, Long> count(Collection<String> businessKeys) {
        List<String> instances = past(businessKeys).stream().map(HistoricProcessInstance::getId).toList();
        Map<String, Long> rows = new LinkedHashMap<>();
        if (instances.isEmpty()) {
            return rows;
        }
        rows.put("act_hi_procinst", (long) instances.size());
        COUNTED.forEach(table -> count(table, "proc_inst_id_", instances, rows));
        count("act_hi_job_log", "process_instance_id_", instances, rows);
        return rows;
    }

    /**
     * Ends what still runs under these business keys without taking another step, and removes the history, called processes included.
     *
     * @return how many rows went, by table
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> erase(Collection<String> businessKeys) {
        List<String> running = businessKeys.stream().flatMap(key -> runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
            .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId())).map(ProcessInstance::getId).distinct().toList();
        if (!running.isEmpty()) {
            runtimeService.deleteProcessInstancesIfExists(running, "erased", true, true, false);
        }
        Map<String, Long> rows = count(businessKeys);
        Set<String> past = past(businessKeys).stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet());
        past.forEach(this::forget);
        if (!past.isEmpty()) {
            historyService.deleteHistoricProcessInstancesIfExists(List.copyOf(past));
        }
        return rows;
    }

    private void count(String table, String column, List<String> instances, Map<String, Long> rows) {
        long count = database.sql("select count(*) from " + table + " where " + column + " in (:instances)").param("instances", instances)
            .query(Long.class).single();
        if (count > 0) {
            rows.put(table, count);
        }
    }

    private void forget(String instance) {
        historyService.createHistoricDecisionInstanceQuery().processInstanceId(instance).list().stream().map(HistoricDecisionInstance::getId)
            .forEach(historyService::deleteHistoricDecisionInstanceByInstanceId);
        historyService.createUserOperationLogQuery().processInstanceId(instance).list().stream().map(UserOperationLogEntry::getId)
            .forEach(historyService::deleteUserOperationLogEntry);
    }

    private List<HistoricProcessInstance> past(Collection<String> businessKeys) {
        return businessKeys.stream().flatMap(key -> historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
            .toList();
    }
}
