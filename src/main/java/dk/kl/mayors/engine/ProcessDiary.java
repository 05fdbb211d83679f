package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** What the processes of a business key have done and what their timers will do, in the models' own words and a fixed number of statements. */
@Component
public class ProcessDiary {

    private final HistoryService historyService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;

    ProcessDiary(HistoryService historyService, ManagementService managementService, RepositoryService repositoryService) {
        this.historyService = historyService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
    }

    /**
     * The diary of that business key, called processes included. Processes with tasks of other groups than those in sight are left out.
     *
     * @param about    the variable that says what a called process is about, for instance an event's title
     * @param property the property of the models whose value comes with each timer
     */
    public Diary of(String businessKey, Set<String> groupsInSight, ProcessVariable<String> about, String property) {
        Map<String, HistoricProcessInstance> instances = historyService.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey).list().stream()
            .filter(instance -> groupsInSight.containsAll(groups(instance.getProcessDefinitionId())))
            .collect(Collectors.toMap(HistoricProcessInstance::getId, instance -> instance));
        if (instances.isEmpty()) {
            return new Diary(List.of(), List.of());
        }
        Map<String, String> subjects = new HashMap<>();
        historyService.createHistoricVariableInstanceQuery().processInstanceIdIn(instances.keySet().toArray(String[]::new))
            .variableName(about.name()).list().forEach(one -> subjects.put(one.getProcessInstanceId(), Objects.toString(one.getValue(), "")));
        Map<String, Process> processes = instances.values().stream().collect(Collectors.toMap(HistoricProcessInstance::getId,
            one -> new Process(one.getId(), one.getProcessDefinitionId(), one.getProcessDefinitionName(), subjects.getOrDefault(one.getId(), ""),
                one.getEndTime() == null)));
        return new Diary(past(businessKey, processes), coming(processes, property));
    }

    private List<Step> past(String businessKey, Map<String, Process> processes) {
        Map<String, HistoricTaskInstance> tasks = historyService.createHistoricTaskInstanceQuery().processInstanceBusinessKey(businessKey).list()
            .stream().collect(Collectors.toMap(HistoricTaskInstance::getId, task -> task));
        return historyService.createNativeHistoricActivityInstanceQuery()
            .sql("select * from " + managementService.getTableName(HistoricActivityInstance.class) + " where PROC_INST_ID_ in (select ID_ from "
                + managementService.getTableName(HistoricProcessInstance.class) + " where BUSINESS_KEY_ = #{key}) and END_TIME_ is not null"
                + " order by END_TIME_, SEQUENCE_COUNTER_")
            .parameter("key", businessKey).list().stream().filter(activity -> processes.containsKey(activity.getProcessInstanceId()))
            .filter(activity -> !activity.isCanceled())
            .map(activity -> {
                HistoricTaskInstance task = activity.getTaskId() == null ? null : tasks.get(activity.getTaskId());
                String name = task == null ? activity.getActivityName() : task.getName();
                return new Step(processes.get(activity.getProcessInstanceId()), activity.getActivityType(), name == null ? "" : name,
                    activity.getStartTime().toInstant(), activity.getEndTime().toInstant(),
                    task == null || task.getAssignee() == null ? "" : task.getAssignee());
            }).toList();
    }

    private List<Timer> coming(Map<String, Process> processes, String property) {
        Set<String> running = processes.values().stream().filter(Process::running).map(Process::instanceId).collect(Collectors.toSet());
        if (running.isEmpty()) {
            return List.of();
        }
        Map<String, JobDefinition> definitions = managementService.createJobDefinitionQuery().list().stream()
            .collect(Collectors.toMap(JobDefinition::getId, definition -> definition));
        return managementService.createJobQuery().timers().active().processInstanceIds(running).orderByJobDuedate().asc().list().stream()
            .map(job -> {
                FlowNode node = node(definitions.get(job.getJobDefinitionId()));
                return new Timer(processes.get(job.getProcessInstanceId()), Optional.ofNullable(node.getName()).orElse(""),
                    Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(Instant.EPOCH), property(node, property));
            }).toList();
    }

    /** The groups that the model gives tasks to; one that it finds out while running stands as its expression, which is in nobody's sight. */
    private Set<String> groups(String definitionId) {
        return repositoryService.getBpmnModelInstance(definitionId).getModelElementsByType(UserTask.class).stream()
            .flatMap(task -> Stream.ofNullable(task.getCamundaCandidateGroupsList())).flatMap(List::stream).collect(Collectors.toSet());
    }

    private FlowNode node(JobDefinition definition) {
        return repositoryService.getBpmnModelInstance(definition.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
    }

    private static String property(FlowNode node, String name) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
            .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
            .flatMap(properties -> properties.getCamundaProperties().stream()).filter(one -> name.equals(one.getCamundaName()))
            .map(CamundaProperty::getCamundaValue).findFirst().orElse("");
    }

    /** What has happened, the oldest first, and what waits, the earliest first. */
    public record Diary(List<Step> past, List<Timer> coming) {
    }

    /**
     * A process that runs or has run.
     *
     * @param subject what it is about, or empty
     */
    public record Process(String instanceId, String definitionId, String name, String subject, boolean running) {
    }

    /**
     * An activity that was finished.
     *
     * @param type the engine's name of its kind, for instance {@code userTask}
     * @param name as the model or the task has it
     * @param by   the id of whoever had the task, or empty
     */
    public record Step(Process process, String type, String name, Instant from, Instant to, String by) {
    }

    /**
     * A timer that waits.
     *
     * @param mark the value of the property that was asked for, or empty
     */
    public record Timer(Process process, String name, Instant due, String mark) {
    }
}
