package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The timers that wait, as the models describe them: what will happen, and when, as things stand now. */
@Component
public class Timers {

    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;

    Timers(ManagementService managementService, RepositoryService repositoryService, RuntimeService runtimeService) {
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
    }

    /**
     * A timer that waits.
     *
     * @param instanceId the process instance; timers of one instance belong together
     * @param mark       the value of the property that was asked for
     */
    public record Waiting(Instant due, String instanceId, String businessKey, String mark) {
    }

    /** The timers due before this instant whose event carries that property in its model, the earliest first. */
    public List<Waiting> marked(String property, Instant until) {
        Map<String, String> marks = marks(property);
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Job> jobs = managementService.createJobQuery().timers().active().withRetriesLeft().duedateLowerThan(Date.from(until))
            .orderByJobDuedate().asc().list().stream().filter(job -> marks.containsKey(job.getJobDefinitionId())).toList();
        Map<String, String> businessKeys = businessKeys(jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet()));
        return jobs.stream().map(job -> new Waiting(job.getDuedate().toInstant(), job.getProcessInstanceId(),
            businessKeys.getOrDefault(job.getProcessInstanceId(), ""), marks.get(job.getJobDefinitionId()))).toList();
    }

    /** The property's value by job definition, old versions of the models included. */
    private Map<String, String> marks(String property) {
        Map<String, String> marks = new HashMap<>();
        for (JobDefinition definition : managementService.createJobDefinitionQuery().active().list()) {
            mark(definition, property).ifPresent(mark -> marks.put(definition.getId(), mark));
        }
        return marks;
    }

    private Optional<String> mark(JobDefinition definition, String property) {
        FlowNode node = repositoryService.getBpmnModelInstance(definition.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
        if (node == null || node.getExtensionElements() == null) {
            return Optional.empty();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .filter(one -> property.equals(one.getCamundaName())).map(CamundaProperty::getCamundaValue).findFirst();
    }

    private Map<String, String> businessKeys(Set<String> instances) {
        return instances.isEmpty() ? Map.of() : runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .filter(instance -> instance.getBusinessKey() != null)
            .collect(Collectors.toMap(ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
    }
}
