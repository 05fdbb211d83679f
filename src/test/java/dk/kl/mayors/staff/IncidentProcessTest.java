package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentProcessTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private PathCoverage coverage;

    private String aarhus;
    private Job stuck;

    @BeforeEach
    void aStepWhoseTriesAreUsedUp() {
        TestRound round = rounds.newRound();
        MandateId mandate = rounds.mayor(round, "0751", true);
        aarhus = mandate.toString();
        story.start("mayor-journey", aarhus, Map.of("roundId", round.id().value()));
        stuck = managementService.createJobQuery().processInstanceId(journey()).listPage(0, 1).get(0);
        managementService.setJobRetries(stuck.getId(), 0);
    }

    @AfterEach
    void clockBack() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("incident");
    }

    @Test
    void tellsTheProcessOwnerWhatStandsStillAndWhere() {
        Task task = story.task(aarhus, "Task_SettleIncident");
        assertThat(task.getName()).startsWith("Ret fejlen: ").endsWith(" for Aarhus");
        assertThat(task.getDueDate()).isNotNull();
        assertThat(taskService.createTaskQuery().taskId(task.getId()).taskCandidateGroup("process-owner").count()).isOne();
        assertThat(incident().getIncidentMessage()).contains("for Aarhus er gået i stå").contains("Ret årsagen, og prøv igen");
    }

    @Test
    void triesAgainWhenTheTaskIsCompletedByTheProcessOwner() {
        HttpUser pernille = new HttpUser(port);
        pernille.logIn("pernille", ExampleStaff.PASSWORD);

        HttpResponse<String> answer = pernille.json("POST", "/camunda/api/engine/engine/default/task/"
            + story.task(aarhus, "Task_SettleIncident").getId() + "/submit-form", "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(managementService.createJobQuery().jobId(stuck.getId()).singleResult().getRetries()).isOne();
        assertThat(incident()).isNull();
        assertThat(story.ends("incident", aarhus)).containsExactly("End_StepTriedAgain");
    }

    @ParameterizedTest
    @CsvSource({"PUT, variables/mandateId", "POST, localVariables", "DELETE, variables/roundId"})
    void aTaskGivesNoWayToTheVariablesOfItsProcess(String method, String part) {
        HttpUser pernille = new HttpUser(port);
        pernille.logIn("pernille", ExampleStaff.PASSWORD);

        HttpResponse<String> answer = pernille.json(method, "/camunda/api/engine/engine/default/task/"
            + story.task(aarhus, "Task_SettleIncident").getId() + "/" + part, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("kun med opgavens formular");
    }

    @Test
    void takesTheTaskAwayWhenTheStepIsTriedAgainFromCockpit() {
        managementService.setJobRetries(stuck.getId(), 1);

        assertThat(story.ends("incident", aarhus)).containsExactly("End_NothingLeftToSettle");
        assertThat(story.tasks(aarhus)).doesNotContain("Task_SettleIncident");
    }

    @Test
    void takesTheTaskAwayWhenTheJourneyIsEnded() {
        runtimeService.deleteProcessInstance(journey(), "the test is over");

        assertThat(story.runs("incident", aarhus)).isFalse();
    }

    private String journey() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("mayor-journey").processInstanceBusinessKey(aarhus)
            .singleResult().getId();
    }

    private Incident incident() {
        return runtimeService.createIncidentQuery().configuration(stuck.getId()).singleResult();
    }
}
