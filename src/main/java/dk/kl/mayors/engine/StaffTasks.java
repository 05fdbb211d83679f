package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the product's own pages complete human tasks in the name of the member of staff who works on the page. */
@Component
public class StaffTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final IdentityService identityService;
    private final JdbcClient database;

    StaffTasks(TaskService taskService, RuntimeService runtimeService, IdentityService identityService, JdbcClient database) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.database = database;
    }

    /** The open task of that key in the process of that business key where the variable has that value. */
    public Optional<String> find(String taskKey, String businessKey, ProcessVariable<String> variable, String expected) {
        TaskQuery query = taskService.createTaskQuery().taskDefinitionKey(taskKey).processInstanceBusinessKey(businessKey).active()
            .processVariableValueEquals(variable.name(), expected);
        return query.list().stream().findFirst().map(Task::getId);
    }

    /** The open tasks of that key in all processes where the variable has that value: the task's id by business key, in two statements. */
    public Map<String, String> findAll(String taskKey, ProcessVariable<String> variable, String expected) {
        Map<String, String> taskIds = taskService.createTaskQuery().taskDefinitionKey(taskKey).active()
            .processVariableValueEquals(variable.name(), expected).list().stream()
            .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getId, (first, second) -> first));
        return taskIds.isEmpty() ? Map.of() : runtimeService.createProcessInstanceQuery().processInstanceIds(taskIds.keySet()).list().stream()
            .collect(Collectors.toMap(ProcessInstance::getBusinessKey, instance -> taskIds.get(instance.getProcessInstanceId()),
                (first, second) -> first));
    }

    /**
     * Completes the task as that member of staff, in the caller's transaction. Of several who do so at once the first one does it; the others
     * get an {@link OptimisticLockingFailureException} when that is done.
     */
    @Transactional
    public void complete(String taskId, String userId, Map<ProcessVariable<?>, ?> variables) {
        if (database.sql("select id_ from act_ru_task where id_ = ? for update").param(taskId).query(String.class).optional().isEmpty()) {
            throw new OptimisticLockingFailureException("The task " + taskId + " is done already");
        }
        identityService.setAuthentication(userId, identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList());
        try {
            taskService.complete(taskId, variables.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> (Object) entry.getValue())));
        } catch (AuthorizationException e) {
            throw new NotAllowed();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** The open tasks of a business key, its called processes included, that one of these groups may work; the most urgent first. */
    public List<OpenTask> openTasks(String businessKey, Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return taskService.createTaskQuery().processInstanceBusinessKey(businessKey).active().taskCandidateGroupIn(List.copyOf(groups))
            .includeAssignedTasks().orderByDueDate().asc().list().stream()
            .map(task -> new OpenTask(task.getId(), task.getName(), task.getDueDate() == null ? null : task.getDueDate().toInstant()))
            .toList();
    }

    /**
     * A task that waits for a person.
     *
     * @param due null when it has no due date
     */
    public record OpenTask(String id, String name, Instant due) {
    }

    /** The task is somebody else's; the message is a Danish sentence for the person who tried. */
    public static class NotAllowed extends RuntimeException {
        NotAllowed() {
            super("Opgaven hører til en anden gruppe. Bed gruppen om at afslutte den.");
        }
    }
}
