package dk.kl.mayors.engine;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that concern many process instances at once, in the caller's transaction. All of one call is a single command of the engine,
 * so that what it reads is read once and what it writes goes to the database in batches.
 */
@Component
public class ManyInstances {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final ProcessEngine engine;

    ManyInstances(RuntimeService runtimeService, ManagementService managementService, TaskService taskService, ProcessEngine engine) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.engine = engine;
    }

    /** The running instances of that process where the variable has that value: the instance's id by its business key. */
    public Map<String, String> where(String process, ProcessVariable<String> variable, String expected) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(process).variableValueEquals(variable.name(), expected).list()
            .stream().collect(Collectors.toMap(ProcessInstance::getBusinessKey, ProcessInstance::getId, (first, second) -> first));
    }

    /** How many timers of these instances wait. */
    public long timers(Collection<String> instances) {
        return instances.isEmpty() ? 0 : managementService.createJobQuery().timers().processInstanceIds(new HashSet<>(instances)).count();
    }

    /** How many tasks of these instances wait for a person. */
    public long tasks(Collection<String> instances) {
        return instances.isEmpty() ? 0 : taskService.createTaskQuery().processInstanceIdIn(instances.toArray(String[]::new)).count();
    }

    /** Asks the models anew when each waiting timer of these instances is due; how many timers that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int redate(Collection<String> instances) {
        if (instances.isEmpty()) {
            return 0;
        }
        return inOneCommand(() -> {
            List<Job> timers = managementService.createJobQuery().timers().processInstanceIds(new HashSet<>(instances)).list();
            timers.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
            return timers.size();
        });
    }

    /** Sets when the waiting tasks of that kind are due in these instances, and when they are to be followed up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dueOn(String taskKey, Collection<String> instances, Date due) {
        if (instances.isEmpty()) {
            return;
        }
        List<Task> waiting = taskService.createTaskQuery().taskDefinitionKey(taskKey).processInstanceIdIn(instances.toArray(String[]::new)).list();
        inOneCommand(() -> {
            waiting.forEach(task -> {
                task.setDueDate(due);
                task.setFollowUpDate(due);
                taskService.saveTask(task);
            });
            return waiting.size();
        });
    }

    /** Which of these instances wait at that message event of their model. */
    public Set<String> waitingAt(String activityId, Collection<String> instances) {
        return subscriptions(activityId, instances).stream().map(EventSubscription::getProcessInstanceId).collect(Collectors.toSet());
    }

    /**
     * Delivers the message of that event to those of the instances which wait there.
     *
     * @param variables what the message brings along; may be empty
     * @return how many were waiting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(String activityId, Collection<String> instances, Map<ProcessVariable<?>, ?> variables) {
        List<EventSubscription> waiting = subscriptions(activityId, instances);
        Map<String, Object> values = variables.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> (Object) entry.getValue()));
        return waiting.isEmpty() ? 0 : inOneCommand(() -> {
            waiting.forEach(one -> runtimeService.messageEventReceived(one.getEventName(), one.getExecutionId(), values));
            return waiting.size();
        });
    }

    private List<EventSubscription> subscriptions(String activityId, Collection<String> instances) {
        if (instances.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>(instances);
        return runtimeService.createEventSubscriptionQuery().activityId(activityId).list().stream()
            .filter(one -> wanted.contains(one.getProcessInstanceId())).toList();
    }

    private int inOneCommand(IntSupplier work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> work.getAsInt());
    }
}
