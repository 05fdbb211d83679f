package dk.kl.mayors.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells the pages which processes run and which of them stand still, in a fixed number of statements. */
@Component
public class RunningProcesses {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    RunningProcesses(RuntimeService runtimeService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    /** The id of the running instance with that business key, as Cockpit's address has it; empty when none runs. */
    public Optional<String> instance(String processKey, String businessKey) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(processKey)
            .processInstanceBusinessKey(businessKey).list().stream().findFirst().map(ProcessInstance::getProcessInstanceId);
    }

    /** The business keys of the running instances where the variable has that value. */
    public Set<String> businessKeys(String processKey, ProcessVariable<String> variable, String expected) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(processKey).variableValueEquals(variable.name(), expected).list()
            .stream().map(ProcessInstance::getBusinessKey).collect(Collectors.toSet());
    }

    /** Whether a process of that business key has come to its end, however it ended. */
    public boolean hasEnded(String processKey, String businessKey) {
        return historyService.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(businessKey)
            .finished().count() > 0;
    }

    /** Everything that stands still because of an error, in the process where it happened and in those that called it. */
    public List<Standstill> standstills() {
        Map<String, String> businessKeys = new HashMap<>();
        runtimeService.createProcessInstanceQuery().withIncident().list()
            .forEach(instance -> businessKeys.put(instance.getProcessInstanceId(), instance.getBusinessKey()));
        return runtimeService.createIncidentQuery().list().stream()
            .filter(incident -> businessKeys.get(incident.getProcessInstanceId()) != null)
            .map(incident -> new Standstill(businessKeys.get(incident.getProcessInstanceId()), incident.getActivityId()))
            .toList();
    }

    /**
     * A process that cannot go on by itself.
     *
     * @param activityId where it stands, as the model names it
     */
    public record Standstill(String businessKey, String activityId) {
    }
}
