package dk.kl.mayors.staff;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of confidential models, and for whom they are. */
@Component
class HeldBackTasks {

    private final DeployedModels models;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final IdentityService identityService;

    HeldBackTasks(DeployedModels models, RepositoryService repositoryService, TaskService taskService, IdentityService identityService) {
        this.models = models;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.identityService = identityService;
    }

    /** The task of that id; empty when there is none or its model is not confidential. */
    Optional<Task> find(String taskId) {
        return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult()).filter(task -> task.getProcessDefinitionId() != null
            && models.holdBack(repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getKey()));
    }

    /** Whether that user is in one of the task's groups. */
    boolean isFor(Task task, String userId) {
        return taskService.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .anyMatch(group -> group != null && identityService.createGroupQuery().groupId(group).groupMember(userId).count() > 0);
    }
}
