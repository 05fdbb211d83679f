package dk.kl.mayors.journey.reschedule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.reschedule.PlannedMove.What;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RescheduleProcessTest {

    private static final String WHY = "Vi flytter mødet, fordi salen er optaget.";

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private RoundPlanning planning;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private Invitations invitations;
    @Autowired
    private ChangeProcesses processes;
    @Autowired
    private DateChanges changes;
    @Autowired
    private StaffTasks tasks;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private String b98;

    @BeforeEach
    void aRoundThatRuns() {
        database.sql("update election_round set state = 'CLOSED' where state = 'RUNNING'").update();
        round = rounds.newRound();
        planning.open(round.id().value());
        b98 = rounds.event(round, EventKind.B98_MEETING);
    }

    @AfterEach
    void tidyUp() {
        planning.close(round.id());
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("reschedule");
    }

    @Test
    void movingTheMeetingFor98WaitingMayorsMovesEveryTimerAndTellsEachOfThemOnce() {
        List<MandateId> mayors = Sample.municipalities().stream().map(one -> start(one.code().value(), b98)).toList();
        engine.letTimePassUntil(now().plusMinutes(1));
        List<Date> before = timers(mayors.get(0));
        LocalDateTime later = later(21);

        String change = propose(What.MOVE, later, "KL-huset, 2300 København S");
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        assertThat(story.tasks(change)).containsExactly("Task_ApproveAsSecond");
        decide(change, "Task_ApproveAsSecond", StaffGroup.HEAD_OF_OFFICE, "yes");
        assertThat(story.tasks(change)).as("the same person does not count twice").containsExactly("Task_ApproveAsSecond");
        decide(change, "Task_ApproveAsSecond", StaffGroup.SECRETARIAT, "yes");
        engine.runDueJobs();

        Duration moved = Duration.between(round.b98(), later);
        assertThat(mayors).allSatisfy(mayor -> {
            assertThat(timers(mayor)).hasSameSizeAs(before).last().isEqualTo(at(round.b98().plus(moved)));
            assertThat(timers(mayor)).allSatisfy(due -> assertThat(before).doesNotContain(due));
            assertThat(mails(mayor)).containsExactly("INVITATION");
        });

        engine.letTimePassUntil(now().plusMinutes(16));
        assertThat(mayors).allSatisfy(mayor -> assertThat(mails(mayor)).containsExactly("EVENT_MOVED", "INVITATION"));
        assertThat(story.ends("reschedule", change)).contains("End_ChangeTold");
        assertThat(mailText(mayors.get(3))).contains(WHY, DanishDates.period(later, later.plusHours(2)), DanishDates.period(round.b98(), round.b98().plusHours(2)));
    }

    @Test
    void anotherDayAsksAgainAndUndoGivesDatesTimersAndAnswersBackAndNobodyGotAMail() {
        MandateId answered = invited("0461");
        MandateId silent = invited("0751");
        invitations.answer(answered, b98, Answer.SUBSTITUTE, "Ida Holmeå", Channel.PAGE, null);
        Event before = calendar.event(b98);
        Invited was = only(answered);
        List<Date> timersBefore = timers(silent);

        String change = approved(What.MOVE, later(7), "KL-huset");
        assertThat(only(answered).answer()).isNull();
        assertThat(story.tasks(answered.toString())).containsExactly("Task_AwaitAnswer");
        assertThat(calendar.event(b98).version()).isEqualTo(before.version() + 1);

        engine.clockTo(now().plusMinutes(10));
        assertThat(processes.complete(change, RescheduleVariables.UNDO, "sara")).isTrue();
        engine.runDueJobs();

        assertThat(calendar.event(b98)).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        assertThat(only(answered)).isEqualTo(was);
        assertThat(story.tasks(answered.toString())).isEmpty();
        assertThat(timers(silent)).isEqualTo(timersBefore);
        engine.letTimePassUntil(now().plusDays(1));
        assertThat(mails(answered)).containsExactly("INVITATION", "RECEIPT");
        assertThat(mails(silent)).containsExactly("INVITATION");
        assertThat(story.ends("reschedule", change)).contains("End_ChangeUndone");
    }

    @Test
    void anotherPlaceOnTheSameDayKeepsTheAnswers() {
        MandateId answered = invited("0461");
        invitations.answer(answered, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        approved(What.ONLINE, round.b98().plusHours(1), "");
        engine.letTimePassUntil(now().plusMinutes(16));

        assertThat(only(answered).answer()).isEqualTo(Answer.ATTENDS);
        assertThat(calendar.event(b98).place()).isEqualTo("Online");
        assertThat(timers(answered)).containsExactly(at(round.b98().plusHours(3)));
        assertThat(mailText(answered)).contains("Dit svar gælder stadig");
    }

    @Test
    void aCancelledMeetingVanishesFromTheTasksAndTheCalendarsUnlessItIsUndone() {
        MandateId silent = invited("0751");
        MandateId answered = invited("0461");
        invitations.answer(answered, b98, Answer.ATTENDS, "", Channel.PAGE, null);
        List<Date> timersBefore = timers(silent);

        String change = approved(What.CANCEL, null, "");
        assertThat(story.tasks(silent.toString())).isEmpty();
        processes.complete(change, RescheduleVariables.UNDO, "kirsten");
        engine.runDueJobs();
        assertThat(story.tasks(silent.toString())).containsExactly("Task_AwaitAnswer");
        assertThat(timers(silent)).isEqualTo(timersBefore);

        approved(What.CANCEL, null, "");
        engine.letTimePassUntil(now().plusMinutes(16));
        assertThat(story.runs("invitation", silent.toString())).isFalse();
        assertThat(story.runs("invitation", answered.toString())).isFalse();
        assertThat(mails(silent)).containsExactly("EVENT_CANCELLED", "INVITATION");
        assertThat(mails(answered)).containsExactly("EVENT_CANCELLED", "INVITATION", "RECEIPT");
    }

    @Test
    void whoIsInvitedLaterHearsOfTheNewDateOnlyInTheInvitation() {
        String intro = rounds.event(round, EventKind.INTRO_SESSION_2);
        MandateId later = start("0751", intro);
        Date invitationBefore = timers(later).get(0);

        String change = processes.start(round.id(), intro, "kasper");
        LocalDateTime starts = WorkingDays.onOrAfter(round.intro2().toLocalDate().plusDays(14)).atTime(9, 30);
        changes.draft(change, List.of(new PlannedMove(intro, What.MOVE, starts, starts.plusHours(6), "Odense")), WHY);
        processes.complete(change, RescheduleVariables.PLAN, "kasper");
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        engine.runDueJobs();

        assertThat(timers(later)).singleElement().satisfies(due -> assertThat(due).isAfter(invitationBefore));
        engine.letTimePassUntil(starts.minusDays(30));
        assertThat(mails(later)).containsExactly("INVITATION");
    }

    @Test
    void aWholeRoundGetsNewDatesInOneChange() {
        invited("0751");
        runtimeService.startProcessInstanceByKey("reschedule");
        String change = runtimeService.createProcessInstanceQuery().processDefinitionKey("reschedule").singleResult().getBusinessKey();
        assertThat(story.task(change, "Task_PlanChange").getName()).isEqualTo("Vælg møde og ny dato: møder i runden " + round.id());

        List<PlannedMove> moves = calendar.events(round.id()).stream().map(event -> {
            LocalDateTime starts = WorkingDays.onOrAfter(event.day().plusDays(28)).atTime(event.startsAt().toLocalTime());
            return new PlannedMove(event.id(), What.MOVE, starts, starts.plusHours(2), event.place());
        }).toList();
        changes.draft(change, moves, WHY);
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        engine.letTimePassUntil(now().plusMinutes(16));

        assertThat(calendar.events(round.id())).extracting(Event::startsAt).containsExactlyElementsOf(moves.stream().map(PlannedMove::startsAt).toList());
        assertThat(calendar.events(round.id())).allSatisfy(event -> assertThat(event.version()).isEqualTo(1));
    }

    @Test
    void theLastDayForNetworkWishesMovesWithTheRoundAndBackWhenItIsUndone() {
        MandateId mayor = rounds.mayor(round, "0751", true);
        runtimeService.startProcessInstanceByKey("network-place", mayor.toString(), Variables.createVariables()
            .putValue("roundId", round.id().value()).putValue("municipality", "Aarhus").putValue("municipalityCode", "0751"));
        engine.letTimePassUntil(now().plusMinutes(1));
        List<Date> before = timers(mayor);
        LocalDate later = WorkingDays.onOrAfter(round.signUpDeadline().plusDays(28));

        String undone = newDeadline(later);
        assertThat(timers(mayor)).isNotEqualTo(before);
        assertThat(story.task(mayor.toString(), "Task_RegisterNetworkWish").getDueDate()).isEqualTo(timers(mayor).get(0));
        processes.complete(undone, RescheduleVariables.UNDO, "sara");
        engine.runDueJobs();
        assertThat(timers(mayor)).isEqualTo(before);
        assertThat(calendar.round(round.id()).networkSignUpDeadline()).isEqualTo(round.signUpDeadline());
        assertThat(mails(mayor)).containsExactly("NETWORK_OFFER");

        newDeadline(later);
        engine.letTimePassUntil(now().plusMinutes(16));
        assertThat(calendar.round(round.id()).networkSignUpDeadline()).isEqualTo(later);
        assertThat(mails(mayor)).as("the offer, and once more with the new day").containsExactly("NETWORK_OFFER", "NETWORK_OFFER");
    }

    private String newDeadline(LocalDate deadline) {
        String change = processes.start(round.id(), null, "sara");
        changes.draft(change, List.of(), WHY);
        changes.draftSignUpDeadline(change, deadline);
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        engine.runDueJobs();
        return change;
    }

    @Test
    void anIncompleteChangeGoesBackADroppedOneEndsAndARefusedOneIsPutRight() {
        String change = processes.start(round.id(), b98, "sara");
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        assertThat(story.tasks(change)).containsExactly("Task_PlanChange");
        assertThat((String) story.variable(change, "reschedule", "changeProblems")).contains("Vælg mindst ét møde", "Skriv én sætning");

        changes.draft(change, List.of(new PlannedMove(b98, What.MOVE, later(7), later(7).plusHours(2), "KL-huset")), WHY);
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "no");
        assertThat(story.tasks(change)).containsExactly("Task_PlanChange");

        assertThat(changes.drop(change)).isTrue();
        assertThat(changes.drop(change)).as("a second click").isFalse();
        assertThat(changes.draftSignUpDeadline(change, null)).isFalse();
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        assertThat(story.ends("reschedule", change)).containsExactly("End_ChangeDropped");
        assertThat(calendar.event(b98).version()).isZero();
    }

    @Test
    void aMeetingThatHasBegunWhenTheApprovalComesIsNotMoved() {
        String change = propose(What.MOVE, later(7), "KL-huset");
        engine.clockTo(round.b98().plusMinutes(5));

        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        engine.runDueJobs();

        assertThat(story.tasks(change)).containsExactly("Task_PlanChange");
        assertThat((String) story.variable(change, "reschedule", "changeProblems")).contains("begyndt eller holdt");
        assertThat(calendar.event(b98).version()).isZero();
    }

    @Test
    void deadlinesKeepTheirLocalHourOverBothClockChanges() {
        MandateId mayor = invited("0751");
        for (Month month : new Month[] {Month.MARCH, Month.OCTOBER}) {
            LocalDate lastSunday = LocalDate.of(round.year(), month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
            LocalDateTime starts = WorkingDays.onOrAfter(lastSunday.plusDays(4)).atTime(9, 30);

            approved(What.MOVE, starts, "KL-huset");
            engine.letTimePassUntil(now().plusMinutes(16));

            assertThat(timers(mayor)).extracting(due -> LocalDateTime.ofInstant(due.toInstant(), EngineClock.COPENHAGEN).toLocalTime())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 0), LocalTime.of(16, 0), LocalTime.of(9, 30));
            assertThat(timers(mayor)).extracting(due -> due.toInstant().atZone(EngineClock.COPENHAGEN).getOffset().getTotalSeconds() / 3600)
                .as("the reminders before, the meeting after the change of the clock").contains(1, 2);
        }
    }

    private String propose(What what, LocalDateTime starts, String place) {
        String change = processes.start(round.id(), b98, "sara");
        changes.draft(change, List.of(new PlannedMove(b98, what, starts, starts == null ? null : starts.plusHours(2),
            what == What.ONLINE ? "Online" : place)), WHY);
        processes.complete(change, RescheduleVariables.PLAN, "sara");
        return change;
    }

    private String approved(What what, LocalDateTime starts, String place) {
        String change = propose(what, starts, place);
        decide(change, "Task_ApproveChange", StaffGroup.HEAD_OF_OFFICE, "yes");
        engine.runDueJobs();
        assertThat(story.tasks(change)).containsExactly("Task_UndoChange");
        return change;
    }

    private void decide(String change, String task, StaffGroup group, String decision) {
        tasks.complete(story.task(change, task).getId(), Staff.id(group), Map.of(RescheduleVariables.CHANGE_DECISION, decision));
    }

    private MandateId invited(String code) {
        MandateId mayor = start(code, b98);
        engine.letTimePassUntil(now().plusMinutes(1));
        return mayor;
    }

    private MandateId start(String code, String event) {
        MandateId mayor = rounds.mayor(round, code, true);
        runtimeService.startProcessInstanceByKey("invitation", mayor.toString(), Variables.createVariables()
            .putValue("roundId", round.id().value()).putValue("newlyElected", true).putValue("eventId", event)
            .putValue("municipality", "Aarhus").putValue("municipalityCode", code));
        return mayor;
    }

    private LocalDateTime later(int days) {
        return WorkingDays.onOrAfter(round.b98().toLocalDate().plusDays(days)).atTime(13, 0);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }

    private Invited only(MandateId mayor) {
        return invitations.of(mayor).get(0);
    }

    private List<Date> timers(MandateId mayor) {
        String instance = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).singleResult().getId();
        return managementService.createJobQuery().timers().processInstanceId(instance).orderByJobDuedate().asc().list().stream()
            .map(Job::getDuedate).toList();
    }

    private List<String> mails(MandateId mayor) {
        return database.sql("select kind from dispatch where recipient = ? order by kind").param(mayor.toString()).query(String.class).list();
    }

    private String mailText(MandateId mayor) {
        return database.sql("select text_body from dispatch where recipient = ? and kind = 'EVENT_MOVED'").param(mayor.toString())
            .query(String.class).single();
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(EngineClock.COPENHAGEN).toInstant());
    }
}
