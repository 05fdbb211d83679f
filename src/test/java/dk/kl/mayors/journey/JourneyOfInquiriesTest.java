package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.RestingProcesses;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquiryState;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A mayor's journey mirrors the running inquiries by their ids, and neither waits for the other. */
@ProductTest
class JourneyOfInquiriesTest {

    private static final String RASMUS = Staff.id(StaffGroup.ADVISERS);

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private RestingProcesses resting;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private RepositoryService repositoryService;
    @Autowired
    private TransactionTemplate transaction;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void givenAJourneyOnItsWay() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        journeys.startNext(round.id());
        engine.letTimePassUntil(round.letterDate().atTime(12, 0));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void eachInquiryIsMirroredUntilItIsClosed() {
        String first = asks("Hvad med mit vederlag?");
        String second = asks("Og min pension?");
        assertThat(mirrors()).hasSize(2);

        casework.answer(first, RASMUS, "Sådan.", List.of(), Given.PAGE);
        engine.letTimePassUntil(now().plusDays(20));

        assertThat(casework.find(first).orElseThrow().state()).isEqualTo(InquiryState.CLOSED);
        assertThat(mirrors()).singleElement().satisfies(mirror ->
            assertThat(runtimeService.getVariableLocal(mirror.getExecutionId(), "inquiryId")).isEqualTo(second));
        assertThat(runtimeService.getVariablesLocal(journey().getId())).as("the journey itself knows no inquiry").doesNotContainKey("inquiryId");
    }

    @Test
    void theJourneyKnowsNoCategory() {
        asks("Hvad med mit vederlag?");

        assertThat(runtimeService.createVariableInstanceQuery().processInstanceIdIn(journey().getId()).list())
            .noneMatch(variable -> String.valueOf(variable.getValue()).contains("remuneration"));
    }

    @Test
    void aMandateThatEndsTakesTheMirrorAndLeavesTheInquiry() {
        engine.letTimePassUntil(round.b98().minusDays(5));
        String id = asks("Hvad med mit vederlag?");
        assertThat(mirrors()).hasSize(1);

        assertThat(changes.endMandate(mayor, now().toLocalDate())).isEmpty();

        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        casework.answer(id, RASMUS, "Sådan.", List.of(), Given.PAGE);
        engine.letTimePassUntil(now().plusDays(20));
        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(InquiryState.CLOSED);
    }

    @Test
    void aMayorWhoseJourneyIsOverCanAsk() {
        engine.letTimePassUntil(round.b98().minusDays(5));
        assertThat(changes.endMandate(mayor, now().toLocalDate())).isEmpty();

        String id = asks("Hvad med mit eftervederlag?");

        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
    }

    @Test
    void aJourneyThatRestsIsNoObstacle() {
        transaction.executeWithoutResult(status -> resting.pause("mayor-journey", mayor.toString()));

        String id = asks("Hvad med mit vederlag under orlov?");
        casework.answer(id, RASMUS, "Sådan.", List.of(), Given.PAGE);
        engine.letTimePassUntil(now().plusDays(20));

        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(InquiryState.CLOSED);
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void aJourneyThatRestsWhileItsInquiryClosesGoesOnToItsEnd() {
        String id = asks("Hvad med mit vederlag?");
        transaction.executeWithoutResult(status -> resting.pause("mayor-journey", mayor.toString()));
        casework.answer(id, RASMUS, "Sådan.", List.of(), Given.PAGE);
        engine.letTimePassUntil(now().plusDays(20));
        transaction.executeWithoutResult(status -> resting.resume("mayor-journey", mayor.toString()));

        toTheEnd();

        assertThat(story.ends("mayor-journey", mayor.toString())).contains("End_JourneyComplete");
    }

    @Test
    void aJourneyDoesNotWaitForAnInquiry() {
        String id = asks("Hvad med mit vederlag?");

        toTheEnd();

        assertThat(story.ends("mayor-journey", mayor.toString())).contains("End_JourneyComplete");
        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        assertThat(story.tasks(id)).contains("Task_AnswerInquiry");
    }

    @Test
    void aJourneyOnTheModelBeforeGoesOn() throws Exception {
        String old = Files.readString(Path.of("processes/mayor-journey.bpmn"), StandardCharsets.UTF_8).replaceAll("(?s)<bpmn:subProcess id=\"Sub_InquiryReceived\".*?</bpmn:subProcess>", "")
            .replaceAll("(?s)<bpmndi:BPMNShape id=\"(Sub_InquiryReceived|Start_InquiryReceived|Message_InquiryClosed|End_InquirySettled)_di\".*?</bpmndi:BPMNShape>", "")
            .replaceAll("(?s)<bpmndi:BPMNEdge id=\"Flow_Inquiry\\w+\".*?</bpmndi:BPMNEdge>", "");
        String deployment = repositoryService.createDeployment().name("the model before")
            .addInputStream("mayor-journey.bpmn", new ByteArrayInputStream(old.getBytes(StandardCharsets.UTF_8))).deploy().getId();
        try {
            MandateId other = rounds.mayor(round, "0101", true);
            runtimeService.startProcessInstanceByKey("mayor-journey", other.toString(), Map.of("roundId", round.id().value(), "newlyElected", true,
                "municipality", "København", "municipalityCode", "0101"));

            String id = transaction.execute(status -> inquiries.take(other, InquirySubject.OTHER, "Nyt spørgsmål", List.of(), Channel.PAGE));
            engine.runDueJobs();

            assertThat(story.runs("mayor-journey", other.toString())).isTrue();
            assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
        } finally {
            engine.reset();
            repositoryService.deleteDeployment(deployment, true);
        }
    }

    private void toTheEnd() {
        var instance = journey();
        runtimeService.createProcessInstanceModification(instance.getId()).cancelAllForActivity("Call_B98Meeting")
            .cancelAllForActivity("Call_IntroSession1").cancelAllForActivity("Call_NetworkPlace").startBeforeActivity("Task_CompleteJourney").execute();
        engine.runDueJobs();
    }

    private String asks(String question) {
        String id = transaction.execute(status -> inquiries.take(mayor, InquirySubject.REMUNERATION, question, List.of(), Channel.PAGE));
        engine.runDueJobs();
        return id;
    }

    private List<EventSubscription> mirrors() {
        return runtimeService.createEventSubscriptionQuery().processInstanceId(journey().getId()).eventName("InquiryClosed").list();
    }

    private ProcessInstance journey() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("mayor-journey").processInstanceBusinessKey(mayor.toString())
            .singleResult();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }
}
