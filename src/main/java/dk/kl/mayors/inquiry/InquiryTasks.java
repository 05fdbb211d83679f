package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.engine.TaskWork;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of an inquiry in the engine, worked in the name of a member of staff and under that person's rights. */
@Component
class InquiryTasks {

    private final TaskService taskService;
    private final TaskWork work;
    private final StaffTasks staffTasks;

    InquiryTasks(TaskService taskService, TaskWork work, StaffTasks staffTasks) {
        this.taskService = taskService;
        this.work = work;
        this.staffTasks = staffTasks;
    }

    void take(Inquiry inquiry, String userId) {
        work.take(answering(inquiry), userId);
    }

    void putBack(Inquiry inquiry, String userId) {
        work.putBack(answering(inquiry), userId);
    }

    void assign(Inquiry inquiry, String userId, String colleague) {
        work.assign(answering(inquiry), userId, colleague);
    }

    /** Lays the task back in nobody's name, as the head of office has decided. */
    void release(Inquiry inquiry) {
        taskService.setAssignee(answering(inquiry), null);
    }

    void completeAnswering(Inquiry inquiry, String userId) {
        staffTasks.complete(answering(inquiry), userId, Map.of());
    }

    /** Gives the writing down to that person, whoever has it. */
    void takeOverRecording(Inquiry inquiry, String userId) {
        taskService.setAssignee(task(inquiry, InquiryVariables.RECORD_TASK), userId);
    }

    void completeRecording(Inquiry inquiry, String userId) {
        String taskId = task(inquiry, InquiryVariables.RECORD_TASK);
        work.take(taskId, userId);
        staffTasks.complete(taskId, userId, Map.of());
    }

    private String answering(Inquiry inquiry) {
        return task(inquiry, InquiryVariables.ANSWER_TASK);
    }

    private String task(Inquiry inquiry, String key) {
        Task task = taskService.createTaskQuery().processInstanceBusinessKey(inquiry.id()).taskDefinitionKey(key).active().singleResult();
        if (task == null) {
            throw new CaseRefused("Henvendelsen er på vej til gruppen. Prøv igen om et øjeblik.");
        }
        return task.getId();
    }
}
