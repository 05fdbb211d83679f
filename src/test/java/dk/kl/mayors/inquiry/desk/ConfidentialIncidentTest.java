package dk.kl.mayors.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Story;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.InquirySubject;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The process owner gets an inquiry going again that stands still, without seeing it. */
@ProductTest
class ConfidentialIncidentTest {

    private static final String RUNTIME = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;
    @Autowired
    private Asked asked;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private Casework casework;
    @Autowired
    private TaskService taskService;
    @Autowired
    private ManagementService managementService;

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void triesAStepOfAnInquiryAgainForTheProcessOwnerWhoSeesItsNumberAlone() {
        String id = asked.inquiry(asked.mayor(), InquirySubject.PERSONAL);
        String instance = story.task(id, "Task_AnswerInquiry").getProcessInstanceId();
        Job stuck = managementService.createJobQuery().processInstanceId(instance).timers().listPage(0, 1).get(0);
        managementService.setJobRetries(stuck.getId(), 0);
        HttpUser pernille = new HttpUser(port);
        pernille.logIn("pernille", "Borgmester-2021!");

        Task task = story.task(id, "Task_SettleIncident");
        assertThat(task.getName()).startsWith("Ret fejlen: ").endsWith(" for " + casework.find(id).orElseThrow().number());
        assertThat(taskService.getVariables(task.getId())).containsEntry("failedInConfidence", true).containsEntry("failedInstanceId", "");
        assertThat(pernille.get(RUNTIME + "process-instance?processDefinitionKey=inquiry").body()).isEqualTo("[]");
        assertThat(pernille.json("POST", RUNTIME + "task/" + task.getId() + "/submit-form", "{\"variables\":{}}").statusCode()).isEqualTo(204);

        assertThat(managementService.createJobQuery().jobId(stuck.getId()).singleResult().getRetries()).isOne();
        assertThat(story.ends("incident", id)).containsExactly("End_StepTriedAgain");
    }
}
