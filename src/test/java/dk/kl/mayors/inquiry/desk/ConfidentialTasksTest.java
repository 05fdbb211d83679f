package dk.kl.mayors.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Story;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.InquirySubject;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that an adviser types in Tasklist beside the task of an inquiry gets into the engine. */
@ProductTest
class ConfidentialTasksTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    private int port;
    @Autowired
    private Asked asked;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private TaskService taskService;

    private HttpUser rasmus;

    @BeforeEach
    void anAdviser() {
        rasmus = new HttpUser(port);
        rasmus.logIn("rasmus", "Borgmester-2021!");
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /comment/create | {\"message\":\"Det sagde borgmesteren\"}",
        "POST | /comment/create/ | {\"message\":\"Det sagde borgmesteren\"}",
        "PUT | /variables/note | {\"value\":\"Det sagde borgmesteren\",\"type\":\"String\"}",
        "POST | /localVariables | {\"modifications\":{\"note\":{\"value\":\"Det sagde borgmesteren\"}}}"})
    void refusesWordsBesideTheTaskOfAnInquiry(String method, String part, String body) {
        Task task = story.task(asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION), "Task_AnswerInquiry");

        var answer = rasmus.json(method, TASKS + task.getId() + part, body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Opgaven er fortrolig");
        assertThat(taskService.getTaskComments(task.getId())).isEmpty();
        assertThat(taskService.getVariables(task.getId()).values()).doesNotContain("Det sagde borgmesteren");
        assertThat(rasmus.get(TASKS + task.getId()).statusCode()).as("the task itself").isEqualTo(200);
    }

    @Test
    void leavesOtherTasksAlone() {
        Task own = taskService.newTask();
        own.setAssignee("rasmus");
        taskService.saveTask(own);
        try {
            assertThat(rasmus.json("POST", TASKS + own.getId() + "/comment/create", "{\"message\":\"Husk kaffen\"}").statusCode()).isEqualTo(200);
        } finally {
            taskService.deleteTask(own.getId(), true);
        }
    }
}
