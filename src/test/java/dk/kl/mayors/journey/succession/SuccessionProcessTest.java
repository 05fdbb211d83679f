package dk.kl.mayors.journey.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.membership.Memberships.Membership;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Successor;
import dk.kl.mayors.staff.StaffGroup;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionProcessTest {

    private static final Successor SUCCESSOR = new Successor("Åse", "Ørumgaard", "aase@kommune.example", "33 70 32 08", "", "", "B", true);

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private RoundPlanning planning;
    @Autowired
    private JourneyStarter journeys;
    @Autowired
    private SuccessionProcesses processes;
    @Autowired
    private Successions successions;
    @Autowired
    private Roster roster;
    @Autowired
    private Memberships memberships;
    @Autowired
    private Invitations invitations;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private StaffTasks tasks;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void aMayorWhoseJourneyRuns() {
        database.sql("update election_round set state = 'CLOSED' where state = 'RUNNING'").update();
        round = rounds.newRound();
        planning.open(round.id().value());
        mayor = rounds.mayor(round, "0751", true);
    }

    @AfterEach
    void tidyUp() {
        assertThat(live()).as("live mandates of the municipality").hasSizeLessThanOrEqualTo(1);
        planning.close(round.id());
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelsHasBeenWalked() {
        for (String model : List.of("succession", "mandate-handover", "mayor-leave", "office-ends")) {
            coverage.assertComplete(model);
        }
    }

    @Test
    void onTheDayEverythingOfTheOneEndsAndEverythingOfTheOtherBegins() {
        journeyRunsUntil(round.b98().minusDays(8));
        LocalDate lastDay = round.b98().minusDays(4).toLocalDate();
        start(ends(Reason.RELEASED, lastDay));
        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        assertThat(story.variable(mayor.toString(), "succession", "endingMemberships")).isEqualTo(3);
        assertThat(story.variable(mayor.toString(), "succession", "openingMandates")).isEqualTo(1);

        approve("yes");
        engine.letTimePassUntil(lastDay.atTime(23, 0));
        assertThat(story.runs("mayor-journey", mayor.toString())).as("nothing happens before the day").isTrue();
        engine.letTimePassUntil(lastDay.plusDays(1).atTime(1, 0));

        MandateId next = mandate(lastDay.plusDays(1));
        assertThat(kinds(next)).contains("WELCOME_LETTER", "MEMBERSHIP_NOTICE", "NETWORK_OFFER");
        assertThat(roster.mandate(mayor).leftOn()).isEqualTo(lastDay);
        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        assertThat(memberships.of(mayor)).hasSize(3).allMatch(seat -> lastDay.equals(seat.endsOn()));
        assertThat(memberships.newslettersOf(mayor)).isEmpty();
        assertThat(kinds(mayor)).contains("CANCELLATION").containsOnlyOnce("FAREWELL");
        assertThat(live()).containsExactly(next);
        assertThat(memberships.of(next)).extracting(Membership::beginsOn).containsOnly(lastDay.plusDays(1)).hasSize(3);
        assertThat(memberships.newslettersOf(next)).containsExactly(Memberships.BOARD_NEWSLETTER);
        assertThat(story.ends("mandate-handover", mayor.toString())).contains("End_FarewellSent", "End_SuccessorBegun");

        int sent = kinds(mayor).size();
        engine.letTimePassUntil(round.intro2().plusMonths(1));
        assertThat(kinds(mayor)).as("nothing more to the one who left").hasSize(sent);
        assertThat(kinds(next)).contains("INVITATION");
    }

    @Test
    void aJourneyThatIsCompleteEndsItsOfficeAllTheSame() {
        journeyRunsUntil(round.b98().minusDays(8));
        runtimeService.createProcessInstanceQuery().processDefinitionKey("mayor-journey").processInstanceBusinessKey(mayor.toString()).list()
            .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "complete"));
        change(ends(Reason.DISMISSED, today()));

        engine.letTimePassUntil(today().plusDays(1).atTime(1, 0));

        assertThat(memberships.of(mayor)).hasSize(3).allMatch(seat -> seat.endsOn() != null);
        assertThat(invitations.toEvent(rounds.event(round, EventKind.B98_MEETING))).extracting(Invited::mandate).doesNotContain(mayor);
    }

    @Test
    void theSecretariesOfTheBodiesHearOfIt() {
        journeyRunsUntil(round.b98().minusDays(8));
        database.sql("update membership set body_told_at = current_timestamp where mandate_id = ?").param(mayor.toString()).update();

        change(ends(Reason.LEFT_COUNCIL, today()));
        engine.letTimePassUntil(today().plusDays(1).atTime(1, 0));

        assertThat(offices("MEMBER_LEFT")).hasSize(3).anySatisfy(text -> assertThat(text).contains("Aarhus: Vilja Birk0751", "viceborgmesteren"))
            .anySatisfy(text -> assertThat(text).contains("valgt personligt af kommunalbestyrelsen"));
        assertThat(offices("MEMBER_LIST")).hasSize(3).allSatisfy(text -> assertThat(text).contains("Åse Ørumgaard"));
    }

    @Test
    void toWhoeverHasDiedNothingIsWritten() {
        journeyRunsUntil(round.b98().minusDays(8));
        List<String> before = kinds(mayor);
        change(new SuccessionDraft(Change.ENDS, Reason.DEATH, today(), null, false, null, SuccessionDraft.EMPTY.successor()));

        engine.letTimePassUntil(today().plusDays(1).atTime(1, 0));

        assertThat(kinds(mayor)).isEqualTo(before);
        assertThat(story.tasks(mayor.toString())).containsExactly("Task_NameSuccessor", "Task_WriteCondolence");
        assertThat(live()).isEmpty();
        story.complete(mayor.toString(), "Task_WriteCondolence", Map.of());
        story.complete(mayor.toString(), "Task_NameSuccessor", Map.of());
        assertThat(story.tasks(mayor.toString())).as("without a name the task stays").containsExactly("Task_NameSuccessor");

        String id = successions.running(mayor).orElseThrow().id();
        LocalDate chosen = today().plusDays(10);
        assertThat(successions.name(id, SUCCESSOR, chosen)).isTrue();
        story.complete(mayor.toString(), "Task_NameSuccessor", Map.of());
        assertThat(live()).as("the successor waits for the day").isEmpty();
        engine.letTimePassUntil(chosen.atTime(1, 0));
        assertThat(live()).containsExactly(mandate(chosen));
        assertThat(database.sql("select first_name from succession where id = ?").param(id).query(String.class).single()).as("wiped").isEmpty();
    }

    @Test
    void theReasonAndTheNamesStayOutOfTheEngine() {
        journeyRunsUntil(round.b98().minusDays(8));
        change(ends(Reason.DISMISSED, today()));
        engine.letTimePassUntil(today().plusDays(1).atTime(1, 0));

        assertThat(database.sql("select text_ from act_hi_varinst where text_ is not null").query(String.class).list())
            .noneMatch(text -> text.contains("Ørumgaard") || text.contains("aase@") || text.contains("DISMISSED") || text.contains("Afsat"));
    }

    @Test
    void aMayorReplacedBeforeTheLetterGoesOutNeverGetsOne() {
        engine.clockTo(round.letterDate().minusDays(3).atTime(9, 0));
        journeys.startAll(round.id());
        engine.runDueJobs();
        change(ends(Reason.NOT_TAKEN, round.letterDate().minusDays(3)));
        engine.runDueJobs();

        assertThat(roster.mandate(mayor).mayor().name()).isEqualTo("Åse Ørumgaard");
        assertThat(story.ends("succession", mayor.toString())).containsExactly("End_MandateOverwritten");
        engine.letTimePassUntil(round.letterDate().atTime(12, 0));
        assertThat(database.sql("select to_address from dispatch where mandate_id = ?").param(mayor.toString()).query(String.class).list())
            .isNotEmpty().containsOnly("aase@kommune.example");
        assertThat(live()).containsExactly(mayor);
    }

    @Test
    void aConfirmedMayorReplacedAfterTheLetterAndBeforeTheOfficeGetsNoFarewell() {
        journeyRunsUntil(round.letterDate().plusDays(3).atTime(9, 0));

        change(ends(Reason.NOT_TAKEN, today().minusDays(1)));
        engine.runDueJobs();

        MandateId next = mandate(today());
        assertThat(live()).containsExactly(next);
        assertThat(kinds(mayor)).contains("WELCOME_LETTER").doesNotContain("FAREWELL");
        assertThat(memberships.of(mayor)).as("what had not begun has never been").isEmpty();
        assertThat(memberships.of(next)).extracting(Membership::beginsOn).containsOnly(mayor.takesOfficeOn());
        assertThat(story.ends("mandate-handover", mayor.toString())).contains("End_NoFarewell");
    }

    @Test
    void anIncompleteDraftComesBackAndOneThatIsRefusedToo() {
        journeyRunsUntil(round.b98().minusDays(8));
        String id = start(SuccessionDraft.EMPTY);
        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        assertThat((String) story.variable(mayor.toString(), "succession", "successionProblems")).contains("Vælg, om borgmesteren fratræder")
            .contains("Skriv den nye borgmesters fornavn.");

        successions.draft(id, ends(Reason.RELEASED, today().plusDays(5)));
        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        approve("no");
        assertThat(story.tasks(mayor.toString())).contains("Task_DescribeSuccession");

        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        approve("yes");
        assertThat(processes.recall(successions.succession(id))).isTrue();
        assertThat(story.tasks(mayor.toString())).as("recalled before the day").contains("Task_DescribeSuccession");

        assertThat(successions.drop(id)).isTrue();
        assertThat(successions.drop(id)).as("a second click").isFalse();
        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        assertThat(story.ends("succession", mayor.toString())).containsExactly("End_SuccessionDropped");
        assertThat(live()).containsExactly(mayor);
    }

    @Test
    void whatHasBecomeImpossibleOnTheDayComesBack() {
        journeyRunsUntil(round.b98().minusDays(8));
        change(ends(Reason.RELEASED, today().plusDays(2)));
        rounds.mayor(round, "0101", true);
        database.sql("update mandate set id = ?, municipality_code = '0751', left_on = ? where id = ?")
            .params(mandate(today().plusDays(3)).toString(), today(), "0101-" + mayor.takesOfficeOn()).update();

        engine.letTimePassUntil(today().plusDays(3).atTime(1, 0));

        assertThat(story.tasks(mayor.toString())).contains("Task_DescribeSuccession");
        assertThat((String) story.variable(mayor.toString(), "succession", "successionProblems")).contains("allerede et mandat");
    }

    @Test
    void tasklistStartsItByTheMunicipalitysCode() {
        journeyRunsUntil(round.b98().minusDays(8));

        runtimeService.startProcessInstanceByKey("succession", Map.of("municipalityCode", "0751"));

        assertThat(story.tasks(mayor.toString())).contains("Task_DescribeSuccession");
        assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey("succession", Map.of("municipalityCode", "0751")))
            .hasMessageContaining("Se borgmesterkortet");
        assertThat(start(SuccessionDraft.EMPTY)).as("one change at a time").isEqualTo(successions.running(mayor).orElseThrow().id());
    }

    @Test
    void duringLeaveTheActingMayorIsInOfficeAndOnReturnEverythingTurnsBack() {
        journeyRunsUntil(round.b98().minusDays(10));
        invitations.answer(mayor, rounds.event(round, EventKind.B98_MEETING), Answer.ATTENDS, "", Invitations.Channel.STAFF, "sara");
        LocalDate firstDay = today().plusDays(1);
        change(leave(today(), firstDay.plusMonths(3)));
        engine.letTimePassUntil(firstDay.atTime(1, 0));

        MandateId acting = mandate(firstDay);
        assertThat(live()).containsExactly(acting);
        assertThat(roster.mandate(mayor).onLeave()).isTrue();
        assertThat(roster.mandate(acting).municipality().mayorTitle()).isEqualTo("fungerende borgmester");
        assertThat(memberships.of(mayor)).allMatch(seat -> firstDay.minusDays(1).equals(seat.endsOn()));
        assertThat(memberships.of(acting)).hasSize(3);
        assertThat(memberships.newslettersOf(mayor)).isEmpty();
        assertThat(memberships.newslettersOf(acting)).containsExactly(Memberships.BOARD_NEWSLETTER);
        engine.letTimePassUntil(firstDay.plusDays(4).atTime(9, 0));
        assertThat(invited(EventKind.B98_MEETING)).contains(acting).doesNotContain(mayor);
        List<String> sent = kinds(mayor);
        engine.letTimePassUntil(round.b98().plusDays(3));
        assertThat(kinds(mayor)).as("nothing to the mayor on leave").isEqualTo(sent);
        assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).suspended().count()).isPositive();

        story.complete(mayor.toString(), "Task_AwaitReturn", Map.of());
        engine.letTimePassUntil(now().plusMinutes(1));

        assertThat(live()).containsExactly(mayor);
        assertThat(roster.mandate(acting).leftOn()).isEqualTo(today().minusDays(1));
        assertThat(story.runs("mayor-journey", acting.toString())).isFalse();
        assertThat(memberships.of(acting)).allMatch(seat -> seat.endsOn() != null);
        assertThat(memberships.of(mayor)).filteredOn(seat -> seat.endsOn() == null).hasSize(3);
        assertThat(memberships.newslettersOf(mayor)).containsExactly(Memberships.BOARD_NEWSLETTER);
        assertThat(story.tasks(mayor.toString())).as("the meeting was held during the leave").doesNotContain("Task_RegisterAttendance");
        assertThat(story.ends("invitation", mayor.toString())).contains("End_Withdrawn");
        assertThat(invited(EventKind.INTRO_SESSION_1)).as("the session to come").contains(mayor).doesNotContain(acting);
    }

    @Test
    void whoeverIsBackInTimeIsInvitedAgain() {
        journeyRunsUntil(round.b98().minusDays(12));
        change(leave(today(), today().plusMonths(3)));
        engine.letTimePassUntil(now().plusDays(2));
        assertThat(invited(EventKind.B98_MEETING)).doesNotContain(mayor);

        story.complete(mayor.toString(), "Task_AwaitReturn", Map.of());
        engine.letTimePassUntil(now().plusMinutes(1));

        assertThat(invited(EventKind.B98_MEETING)).containsExactly(mayor);
        assertThat(kinds(mayor).stream().filter("INVITATION"::equals)).as("the meeting and the first session, both twice").hasSize(4);
        assertThat(story.tasks(mayor.toString())).contains("Task_AwaitAnswer");
    }

    @Test
    void aMayorWhoLeavesDuringTheLeaveIsFollowedByASuccessor() {
        journeyRunsUntil(round.b98().minusDays(12));
        change(leave(today(), today().plusMonths(3)));
        engine.letTimePassUntil(today().plusDays(1).atTime(9, 0));
        MandateId acting = mandate(today());

        change(new SuccessionDraft(Change.ENDS, Reason.RELEASED, today().plusDays(3), null, true, null, SUCCESSOR));
        engine.letTimePassUntil(today().plusDays(4).atTime(1, 0));

        assertThat(live()).containsExactly(mandate(today()));
        assertThat(roster.mandate(acting).leftOn()).isEqualTo(today().minusDays(1));
        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        assertThat(story.runs("mayor-journey", acting.toString())).isFalse();
        assertThat(story.runs("mayor-leave", mayor.toString())).isFalse();
    }

    @Test
    void forAShortAbsenceTheDeputyMayorStepsIn() {
        journeyRunsUntil(round.b98().minusDays(8));
        String id = start(leave(today(), today().plusDays(40)));

        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());

        assertThat((String) story.variable(mayor.toString(), "succession", "successionProblems")).contains("viceborgmesteren");
        assertThat(successions.succession(id).state()).isEqualTo(Succession.State.DRAFT);
    }

    private void journeyRunsUntil(LocalDateTime time) {
        journeys.startAll(round.id());
        engine.letTimePassUntil(time);
        database.sql("update membership set body_told_at = null where mandate_id = ?").param(mayor.toString()).update();
    }

    private String start(SuccessionDraft draft) {
        return processes.start(mayor, draft, "sara");
    }

    private void change(SuccessionDraft draft) {
        start(draft);
        story.complete(mayor.toString(), "Task_DescribeSuccession", Map.of());
        approve("yes");
    }

    private void approve(String decision) {
        tasks.complete(story.task(mayor.toString(), "Task_ApproveSuccession").getId(), Staff.id(StaffGroup.HEAD_OF_OFFICE),
            Map.of(SuccessionVariables.SUCCESSION_DECISION, decision));
    }

    private static SuccessionDraft ends(Reason reason, LocalDate lastDay) {
        return new SuccessionDraft(Change.ENDS, reason, lastDay, null, true, null, SUCCESSOR);
    }

    private static SuccessionDraft leave(LocalDate lastDay, LocalDate back) {
        return new SuccessionDraft(Change.LEAVE, null, lastDay, back, true, null, SUCCESSOR);
    }

    private MandateId mandate(LocalDate takesOffice) {
        return new MandateId(mayor.municipality(), takesOffice);
    }

    private List<MandateId> live() {
        return roster.mandates(round.id()).stream().filter(one -> one.municipality().code().equals(mayor.municipality()) && one.live())
            .map(Mandate::id).toList();
    }

    private List<MandateId> invited(EventKind kind) {
        return invitations.toEvent(rounds.event(round, kind)).stream().filter(one -> one.invitedAt() != null).map(Invited::mandate).toList();
    }

    private List<String> kinds(MandateId mandate) {
        return database.sql("select kind from dispatch where mandate_id = ? and recipient = ? order by kind").params(mandate.toString(),
            mandate.toString()).query(String.class).list();
    }

    private List<String> offices(String kind) {
        return database.sql("select text_body from dispatch where round_id = ? and kind = ?").params(round.id().value(), kind)
            .query(String.class).list();
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }
}
