package dk.kl.mayors.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a page shows of many tasks at once, in a fixed number of statements. */
@Component
public class TaskSight {

    private final TaskService taskService;
    private final IdentityService identityService;

    TaskSight(TaskService taskService, IdentityService identityService) {
        this.taskService = taskService;
        this.identityService = identityService;
    }

    /** The open ones of these tasks, by id, as somebody of these groups sees them. */
    public Map<String, Seen> of(Collection<String> taskIds, String userId, Collection<String> groups) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        String[] ids = taskIds.toArray(String[]::new);
        Set<String> ours = groups.isEmpty() ? Set.of() : taskService.createTaskQuery().taskIdIn(ids).active()
            .taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks().list().stream().map(Task::getId).collect(Collectors.toSet());
        List<Task> tasks = taskService.createTaskQuery().taskIdIn(ids).active().list();
        Map<String, String> names = names(tasks.stream().map(Task::getAssignee).filter(one -> one != null).collect(Collectors.toSet()));
        Map<String, Seen> seen = new HashMap<>();
        tasks.forEach(task -> {
            boolean mine = userId.equals(task.getAssignee());
            boolean free = task.getAssignee() == null;
            seen.put(task.getId(), new Seen(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), mine || free && ours.contains(task.getId()),
                free ? "" : mine ? "dig" : names.getOrDefault(task.getAssignee(), "en anden")));
        });
        return seen;
    }

    /** Everybody in one of these groups: the full name by user id, sorted by id. */
    public Map<String, String> members(Collection<String> groups) {
        Map<String, String> members = new TreeMap<>();
        for (String group : new HashSet<>(groups)) {
            identityService.createUserQuery().memberOfGroup(group).list().forEach(user -> members.put(user.getId(), TaskWork.fullName(user)));
        }
        return members;
    }

    /** The full names of these users by id; unknown ones are left out. */
    public Map<String, String> names(Set<String> userIds) {
        return identityService.createUserQuery().userIdIn(userIds.isEmpty() ? new String[] {""} : userIds.toArray(String[]::new)).list().stream()
            .collect(Collectors.toMap(User::getId, TaskWork::fullName));
    }

    /**
     * A task as somebody sees it.
     *
     * @param workable whether that person may work it now
     * @param takenBy  the full name of whoever has taken it, "dig" for the person who looks; empty when nobody has
     */
    public record Seen(String processDefinitionId, String key, boolean workable, String takenBy) {
    }
}
