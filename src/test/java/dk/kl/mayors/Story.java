package dk.kl.mayors;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the stories of the process tests say of a process: that it is told by its business key, where it stands, and what staff do. */
@Component
public class Story {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;

    Story(RuntimeService runtimeService, TaskService taskService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
    }

    /** Starts the process with that business key. */
    public String start(String process, String businessKey, Map<String, Object> variables) {
        return runtimeService.startProcessInstanceByKey(process, businessKey, variables).getId();
    }

    /** The keys of the tasks that wait, called processes included. */
    public List<String> tasks(String businessKey) {
        return taskService.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream().map(Task::getTaskDefinitionKey).sorted()
            .toList();
    }

    /** The only task of that key. */
    public Task task(String businessKey, String key) {
        return taskService.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(key).singleResult();
    }

    /** Completes the only task of that key. */
    public void complete(String businessKey, String key, Map<String, Object> variables) {
        taskService.complete(task(businessKey, key).getId(), variables);
    }

    /** A variable of the running process of that key. */
    public Object variable(String businessKey, String process, String name) {
        ProcessInstance instance = runtimeService.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).singleResult();
        return runtimeService.getVariable(instance.getId(), name);
    }

    /** Whether a process of that business key still runs. */
    public boolean runs(String process, String businessKey) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey).count() > 0;
    }

    /** The ids of the activities at which the running process of that key waits. */
    public List<String> waitsAt(String process, String businessKey) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey).list().stream()
            .flatMap(instance -> runtimeService.getActiveActivityIds(instance.getId()).stream()).toList();
    }

    /** The ids of the end events that the finished processes of that business key have reached. */
    public List<String> ends(String process, String businessKey) {
        return historyService.createHistoricProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey)
            .finished().list().stream()
            .flatMap(instance -> historyService.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished().list()
                .stream())
            .filter(activity -> activity.getActivityType().endsWith("EndEvent")).map(HistoricActivityInstance::getActivityId)
            .sorted().collect(Collectors.toList());
    }
}
