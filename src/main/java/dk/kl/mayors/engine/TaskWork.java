package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ordinary work on single tasks in the name of a member of staff and under that person's own rights, in the caller's transaction. What
 * cannot be done is a {@link Refused} with a Danish sentence for that person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskWork {

    private final TaskService taskService;
    private final IdentityService identityService;
    private final TaskForms forms;

    TaskWork(TaskService taskService, IdentityService identityService, TaskForms forms) {
        this.taskService = taskService;
        this.identityService = identityService;
        this.forms = forms;
    }

    /** Takes the task and completes it with that outcome of its form, given by its id. */
    public void complete(String taskId, String userId, String outcomeId) {
        Task task = open(taskId);
        TaskForms.Outcome outcome = forms.outcomes(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).stream()
            .filter(one -> one.id().equals(outcomeId)).findFirst()
            .orElseThrow(() -> new Refused("Opgaven kan ikke afsluttes sådan. Åbn den i opgavelisten."));
        as(userId, taskId, () -> {
            taskService.claim(taskId, userId);
            taskService.complete(taskId, Map.of(outcome.variable(), outcome.code()));
        });
    }

    /** Takes the task; whoever has it already keeps it. */
    public void take(String taskId, String userId) {
        as(userId, taskId, () -> taskService.claim(taskId, userId));
    }

    /** Lays the task back for its groups. */
    public void putBack(String taskId, String userId) {
        as(userId, taskId, () -> taskService.setAssignee(taskId, null));
    }

    /** Gives the task another due date. */
    public void postpone(String taskId, String userId, Instant due) {
        as(userId, taskId, () -> taskService.setDueDate(taskId, Date.from(due)));
    }

    /** Hides the task from the lists of what to do until then. */
    public void followUp(String taskId, String userId, Instant at) {
        as(userId, taskId, () -> taskService.setFollowUpDate(taskId, Date.from(at)));
    }

    /** Gives the task to a colleague who is in one of its groups. */
    public void assign(String taskId, String userId, String colleague) {
        List<String> groups = groups(colleague);
        if (candidateGroups(open(taskId)).stream().noneMatch(groups::contains)) {
            throw new Refused(name(colleague) + " er ikke med i den gruppe, som opgaven hører til.");
        }
        as(userId, taskId, () -> taskService.setAssignee(taskId, colleague));
    }

    /** Does something else that only those may do who may work the task; nothing changes in the task itself. */
    public void alongside(String taskId, String userId, Runnable work) {
        List<String> groups = groups(userId);
        Task task = open(taskId);
        if (!userId.equals(task.getAssignee()) && candidateGroups(task).stream().noneMatch(groups::contains)) {
            throw Refused.notYours();
        }
        notTakenByAnother(task, userId);
        work.run();
    }

    private void as(String userId, String taskId, Runnable work) {
        notTakenByAnother(open(taskId), userId);
        identityService.setAuthentication(userId, groups(userId));
        try {
            work.run();
        } catch (AuthorizationException e) {
            throw Refused.notYours();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Task open(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).active().singleResult();
        if (task == null) {
            throw new Refused("Opgaven er allerede afsluttet.");
        }
        return task;
    }

    private void notTakenByAnother(Task task, String userId) {
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            throw new Refused(name(task.getAssignee()) + " har taget opgaven.");
        }
    }

    private List<String> candidateGroups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId).filter(group -> group != null).toList();
    }

    private List<String> groups(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    private String name(String userId) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        return user == null ? "En anden" : fullName(user);
    }

    static String fullName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
        return name.isEmpty() ? "En anden" : name;
    }

    /** The task cannot be worked like that; the message is a Danish sentence for the person who tried. */
    public static class Refused extends RuntimeException {

        /** A refusal with its reason as a Danish sentence. */
        public Refused(String message) {
            super(message);
        }

        private static Refused notYours() {
            return new Refused("Opgaven hører til en anden gruppe. Bed gruppen om at klare den.");
        }
    }
}
