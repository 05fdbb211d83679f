package dk.kl.mayors.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that an adviser types in Tasklist beside the task of an inquiry gets into the engine. */
@ProductTest
class ConfidentialTasksTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASKS = ENGINE + "task/";

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
        "POST | /resolve | {}",
        "POST | /delegate | {\"userId\":\"rasmus\"}",
        "POST | /identity-links | {\"groupId\":\"secretariat\",\"type\":\"candidate\"}",
        "POST | /bpmnError | {\"errorCode\":\"1\",\"errorMessage\":\"Det sagde borgmesteren\"}",
        "DELETE | '' | {}",
        "PUT | '' | {\"name\":\"Det sagde borgmesteren\"}",
        "POST | /localVariables | {\"modifications\":{\"note\":{\"value\":\"Det sagde borgmesteren\"}}}"})
    void refusesWordsBesideTheTaskOfAnInquiry(String method, String part, String body) {
        Task task = story.task(asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION), "Task_AnswerInquiry");

        var answer = rasmus.json(method, TASKS + task.getId() + part, body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).containsAnyOf("Opgaven er fortrolig", "kun med opgavens formular");
        assertThat(taskService.getTaskComments(task.getId())).isEmpty();
        assertThat(taskService.getVariables(task.getId()).values()).doesNotContain("Det sagde borgmesteren");
        assertThat(rasmus.get(TASKS + task.getId()).statusCode()).as("the task itself").isEqualTo(200);
    }

    @Test
    void aTaskIsPutOffAndKeepsItsName() {
        Task task = story.task(asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION), "Task_AnswerInquiry");
        String later = "{\"name\":\"%s\",\"description\":\"%s\",\"priority\":50,\"followUp\":\"2999-01-05T08:00:00.000+0100\"}";

        assertThat(rasmus.json("PUT", TASKS + task.getId(), later.formatted(task.getName(), task.getDescription())).statusCode()).isEqualTo(204);
        assertThat(rasmus.json("PUT", TASKS + task.getId(), later.formatted(task.getName(), "Det sagde borgmesteren")).statusCode()).isEqualTo(403);

        assertThat(taskService.createTaskQuery().taskId(task.getId()).singleResult()).satisfies(kept -> {
            assertThat(kept.getFollowUpDate()).isInTheFuture();
            assertThat(kept.getName()).isEqualTo(task.getName());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "complete | {\"variables\":{\"note\":{\"value\":\"Det sagde borgmesteren\"}}}",
        "submit-form | {\"variables\":{\"inquiryId\":{\"value\":\"Det sagde borgmesteren\"}}}",
        "complete/ | {\"variables\":{\"category\":{\"value\":\"remuneration\"}}}"})
    void refusesWhatTheFormDoesNotAskFor(String part, String body) {
        Task task = story.task(asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION), "Task_AnswerInquiry");
        rasmus.json("POST", TASKS + task.getId() + "/claim", "{\"userId\":\"rasmus\"}");

        assertThat(rasmus.json("POST", TASKS + task.getId() + "/" + part, body).statusCode()).isEqualTo(400);
        assertThat(taskService.getVariables(task.getId()).values()).doesNotContain("Det sagde borgmesteren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "submit-form"})
    void refusesWordsWithTheStartOfAnInquiry(String part) {
        assertThat(rasmus.json("POST", ENGINE + "process-definition/key/inquiry/" + part,
            "{\"variables\":{\"note\":{\"value\":\"Det sagde borgmesteren\"}}}").statusCode()).isEqualTo(400);
    }

    @Test
    void noMessageOfTheWebAppsPullsAnInquiryIntoAnotherGroup() {
        String personal = asked.inquiry(asked.mayor(), InquirySubject.PERSONAL);
        assertThat(rasmus.get("/inquiries/" + personal).statusCode()).isEqualTo(404);

        var answer = rasmus.json("POST", ENGINE + "message", "{\"messageName\":\"InquiryWritten\",\"businessKey\":\"" + personal + "\",\"processVariables\":"
            + "{\"inquiryId\":{\"value\":\"" + personal + "\"},\"category\":{\"value\":\"remuneration\"}}}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(rasmus.get("/inquiries/" + personal).statusCode()).isEqualTo(404);
    }

    /** Should the variables be changed all the same, the model does not believe them. */
    @Test
    void theVariablesOfOneInquiryGiveNoWayToAnother() {
        String own = asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION);
        String personal = asked.inquiry(asked.mayor(), InquirySubject.PERSONAL);
        Task task = story.task(own, "Task_AnswerInquiry");
        taskService.setVariable(task.getId(), "inquiryId", personal);

        rasmus.json("POST", TASKS + task.getId() + "/claim", "{\"userId\":\"rasmus\"}");

        assertThat(rasmus.get("/inquiries/" + personal).statusCode()).isEqualTo(404);
        assertThat(rasmus.get("/inquiries/" + own).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sara", "kirsten", "tove", "findesikke"})
    void isGivenToNobodyOutsideItsGroup(String userId) {
        String id = asked.inquiry(asked.mayor(), InquirySubject.REMUNERATION);
        Task task = story.task(id, "Task_AnswerInquiry");

        var answer = rasmus.json("POST", TASKS + task.getId() + "/assignee", "{\"userId\":\"" + userId + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("med i dens gruppe");
        assertThat(rasmus.json("POST", TASKS + task.getId() + "/claim", "{\"userId\":\"" + userId + "\"}").statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> taskService.setAssignee(task.getId(), userId)).hasMessageContaining("med i gruppen");
        assertThat(story.task(id, "Task_AnswerInquiry").getAssignee()).isNull();
        assertThat(rasmus.json("POST", TASKS + task.getId() + "/assignee", "{\"userId\":\"rasmus\"}").statusCode()).isEqualTo(204);
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
