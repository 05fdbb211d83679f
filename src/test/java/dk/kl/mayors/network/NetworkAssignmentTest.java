package dk.kl.mayors.network;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterImports;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The models {@code network-place} and {@code network-assignment} with 24 mayors, from the offer to the first meeting. */
@Tag("own-context")
@ProductTest
@TestPropertySource(properties = "mayors.test.database-of=network-assignment")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkAssignmentTest {

    private static final LocalDateTime AFTER_THE_DEADLINE = LocalDateTime.of(2022, 2, 28, 9, 0);
    private static final String[] CODES = {"0101", "0147", "0151", "0153", "0155", "0157", "0159", "0161", "0163", "0165", "0167", "0169", "0707",
        "0710", "0727", "0730", "0740", "0741", "0746", "0751", "0756", "0760", "0766", "0779"};
    private static final MandateId SAYS_NO = Sample.mandateId("0101");
    private static final MandateId LATE = Sample.mandateId("0779");

    @Autowired
    private PathCoverage coverage;
    @Autowired
    private Networks networks;
    @Autowired
    private NetworkSignUps signUps;
    @Autowired
    private RosterImports imports;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Engine engine;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void importRoster() {
        engine.clockTo(LocalDateTime.of(2022, 1, 10, 9, 0));
        imports.stage(Sample.ROUND, "borgmestre.csv", Sample.rosterOf(CODES), true);
        imports.apply(Sample.ROUND);
    }

    @AfterAll
    void everyPathOfTheModelsHasBeenWalked() {
        coverage.assertComplete("network-place");
        coverage.assertComplete("network-assignment");
    }

    @Test
    void givesEverybodyAPlaceExceptThoseWhoDeclined() {
        offer(CODES.length - 1);
        complete(SAYS_NO, "Task_RegisterNetworkWish", Map.of("networkWish", "no"));
        complete(Sample.mandateId("0147"), "Task_RegisterNetworkWish",
            Map.of("networkWish", "yes", "networkDistanceKm", 60, "networkMeetingForm", "physical", "networkThemes", "[\"climate\",\"safety\"]"));
        assertThat(networks.wish(Sample.mandateId("0147"))).contains(new Wish(Wish.Answer.YES, 60, MeetingForm.PHYSICAL,
            Set.of(Theme.CLIMATE, Theme.SAFETY), Set.of(), Set.of()));
        networks.signUp(Sample.mandateId("0151"), Wish.of(Wish.Answer.YES));
        assertThat(waiting(Sample.mandateId("0151"))).containsExactly("Message_NetworkAssigned");

        engine.letTimePassUntil(AFTER_THE_DEADLINE);
        runtimeService.startProcessInstanceByKey("network-assignment", Sample.ROUND.value(), Map.of("roundId", Sample.ROUND.value()));
        engine.runDueJobs();
        engine.doExternalWork();
        complete(Sample.ROUND, "Task_AdjustAssignment", Map.of());
        complete(Sample.ROUND, "Task_ApproveAssignment", Map.of("assignmentApproved", "no"));
        complete(Sample.ROUND, "Task_AdjustAssignment", Map.of());
        complete(Sample.ROUND, "Task_ApproveAssignment", Map.of("assignmentApproved", "yes"));
        engine.runDueJobs();

        List<Network> assigned = networks.networks(Sample.ROUND);
        assertThat(assigned).hasSize(2).allSatisfy(network -> {
            assertThat(network.members()).hasSizeBetween(8, 12);
            assertThat(network.facilitator()).isNotEmpty();
            assertThat(network.hosts()).extracting(Networks.HostTurn::host).containsAll(network.members());
            Event meeting = calendar.event(network.id());
            assertThat(meeting.startsAt().toLocalTime()).hasToString("10:00");
            assertThat(meeting.place()).startsWith("Rådhuset, ").endsWith("Kommune");
        });
        assertThat(assigned.stream().flatMap(network -> network.members().stream())).hasSize(22).doesNotHaveDuplicates().doesNotContain(SAYS_NO);
        assertThat(waiting(SAYS_NO)).isEmpty();
        assertThat(ended(SAYS_NO)).contains("End_NoPlace");
        assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(place(Sample.mandateId("0151")))
            .variableName("networkMeetingId").singleResult().getValue())
            .isEqualTo(networks.placeOf(Sample.mandateId("0151")).orElseThrow().id());
        assertThat(mails("NETWORK_PLACE")).isEqualTo(22);

        whoSaidNoMayComeLater();
        aLateJoinerIsPlacedWithoutMovingAnyone(assigned);
        theTurnsOfALeaverArePassedOn();
        whoHasBeenToTheFirstMeetingIsInTheNetwork();
    }

    private void whoSaidNoMayComeLater() {
        WishForm yes = WishForm.of(Optional.of(Wish.of(Wish.Answer.YES)));
        assertThat(signUps.store(SAYS_NO, yes)).isEqualTo("Netværkene er fordelt. Netværksteamet finder en plads og giver besked.");
        signUps.store(SAYS_NO, yes);
        engine.runDueJobs();
        complete(SAYS_NO, "Task_PlaceLateJoiner", Map.of("lateNetworkId", "none"));
        assertThat(networks.placeOf(SAYS_NO)).isEmpty();
    }

    private void whoHasBeenToTheFirstMeetingIsInTheNetwork() {
        Event meeting = calendar.event(networks.placeOf(LATE).orElseThrow().id());
        engine.letTimePassUntil(meeting.endsAt().plusHours(1));
        complete(LATE, "Task_RegisterAttendance", Map.of("attendance", "present"));

        assertThat(ended(LATE)).contains("End_InNetwork");
    }

    private void aLateJoinerIsPlacedWithoutMovingAnyone(List<Network> before) {
        offer(LATE);
        networks.signUp(LATE, Wish.of(Wish.Answer.YES));
        Task task = task(LATE.toString(), "Task_PlaceLateJoiner");
        assertThat(taskService.getVariable(task.getId(), "networkOptions").toString()).contains(before.get(0).id()).contains("\"none\"");
        complete(LATE, "Task_PlaceLateJoiner", Map.of("lateNetworkId", before.get(0).id()));
        engine.runDueJobs();

        assertThat(networks.placeOf(LATE)).get().extracting(Network::id).isEqualTo(before.get(0).id());
        assertThat(networks.networks(Sample.ROUND)).allSatisfy(network ->
            assertThat(network.members()).containsAll(before.get(network.number() - 1).members()));
        assertThat(networks.networks(Sample.ROUND).get(0).hosts()).extracting(Networks.HostTurn::host).contains(LATE);
        assertThat(mails("NETWORK_PLACE")).isEqualTo(23);
    }

    private void theTurnsOfALeaverArePassedOn() {
        Network network = networks.networks(Sample.ROUND).get(1);
        MandateId leaver = network.hosts().get(0).host();
        String place = calendar.event(network.id()).place();
        transaction.executeWithoutResult(status -> networks.leave(leaver));

        Network after = networks.networks(Sample.ROUND).get(1);
        assertThat(networks.placeOf(leaver)).isEmpty();
        assertThat(after.members()).hasSize(network.members().size() - 1);
        assertThat(after.hosts()).hasSameSizeAs(network.hosts()).extracting(Networks.HostTurn::host).doesNotContain(leaver).isSubsetOf(after.members());
        assertThat(calendar.event(network.id()).place()).isNotEqualTo(place);
    }

    private void offer(int mayors) {
        IntStream.range(0, mayors).forEach(i -> offer(Sample.mandateId(CODES[i])));
    }

    private void offer(MandateId mandate) {
        Map<String, Object> variables = new HashMap<>(Map.of("roundId", Sample.ROUND.value(), "newlyElected", true, "municipality", "Prøvekøbing",
            "municipalityCode", mandate.municipality().value()));
        runtimeService.startProcessInstanceByKey("network-place", mandate.toString(), variables);
        engine.runDueJobs();
    }

    private void complete(Object businessKey, String task, Map<String, Object> variables) {
        taskService.complete(task(businessKey.toString(), task).getId(), variables);
        engine.runDueJobs();
    }

    private Task task(String businessKey, String key) {
        return taskService.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(key).singleResult();
    }

    private String place(MandateId mandate) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(mandate.toString()).processDefinitionKey("network-place")
            .singleResult().getId();
    }

    private List<String> waiting(MandateId mandate) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mandate.toString()).processDefinitionKey("network-place").list()
            .stream().flatMap(instance -> runtimeService.getActiveActivityIds(instance.getId()).stream()).toList();
    }

    private List<String> ended(MandateId mandate) {
        return historyService.createHistoricActivityInstanceQuery().processInstanceId(place(mandate)).finished().list().stream()
            .map(activity -> activity.getActivityId()).toList();
    }

    private int mails(String kind) {
        return database.queryForObject("select count(*) from dispatch where kind = ? and recipient = mandate_id", Integer.class, kind);
    }
}
