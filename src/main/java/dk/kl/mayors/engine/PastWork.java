package dk.kl.mayors.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What the history tells of processes that have a variable in common, for instance those of one round. */
@Component
public class PastWork {

    private final HistoryService historyService;
    private final RepositoryService repositoryService;

    PastWork(HistoryService historyService, RepositoryService repositoryService) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
    }

    /** How many tasks of that key there have been, finished or not. */
    public long tasks(String taskKey, ProcessVariable<String> variable, String expected) {
        return historyService.createHistoricTaskInstanceQuery().taskDefinitionKey(taskKey).processVariableValueEquals(variable.name(), expected).count();
    }

    /** How often something has failed, by the Danish name of the step where it did; the most frequent first. */
    public List<Failures> failures(ProcessVariable<String> variable, String expected) {
        List<HistoricIncident> incidents = historyService.createHistoricIncidentQuery().list().stream()
            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId())).toList();
        Set<String> instances = incidents.stream().map(HistoricIncident::getProcessInstanceId).collect(Collectors.toSet());
        Set<String> concerned = instances.isEmpty() ? Set.of() : historyService.createHistoricProcessInstanceQuery().processInstanceIds(instances)
            .variableValueEquals(variable.name(), expected).list().stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet());
        Map<String, List<HistoricIncident>> byStep = incidents.stream().filter(incident -> concerned.contains(incident.getProcessInstanceId()))
            .collect(Collectors.groupingBy(this::step));
        return byStep.entrySet().stream().map(entry -> new Failures(entry.getKey(), entry.getValue().size(),
                entry.getValue().stream().filter(HistoricIncident::isOpen).count()))
            .sorted((one, other) -> Long.compare(other.count(), one.count())).toList();
    }

    private String step(HistoricIncident incident) {
        FlowElement step = repositoryService.getBpmnModelInstance(incident.getProcessDefinitionId()).getModelElementById(incident.getActivityId());
        return step == null || step.getName() == null ? incident.getActivityId() : step.getName();
    }

    /**
     * Failures of one step.
     *
     * @param open how many of them nobody has solved
     */
    public record Failures(String step, long count, long open) {
    }
}
