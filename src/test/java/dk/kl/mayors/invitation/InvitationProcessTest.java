package dk.kl.mayors.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.EventMoves;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationProcessTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private Invitations invitations;
    @Autowired
    private JdbcClient database;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private Clock clock;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private EventMoves eventMoves;
    @Autowired
    private InvitationMoves moves;
    @Autowired
    private TransactionTemplate transaction;

    private TestRound round;
    private MandateId mayor;
    private String b98;

    @BeforeEach
    void aConfirmedMayorOnTheDayOfTheLetter() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("invitation");
    }

    @Test
    void theInvitationGoesOutWithTheLetterAndAwaitsTheAnswer() {
        invite(mayor, true, b98);

        assertThat(mails("INVITATION")).isEqualTo(1);
        Task waiting = task("Task_AwaitAnswer");
        assertThat(waiting.getName()).isEqualTo("Afvent svar fra Aarhus om B98-mødet");
        assertThat(waiting.getDueDate()).isEqualTo(at(round.b98().minusDays(7).toLocalDate().atTime(16, 0)));
        LocalDate first = WorkingDays.onOrAfter(round.b98().toLocalDate().minusDays(11));
        LocalDate second = WorkingDays.onOrAfter(round.b98().toLocalDate().minusDays(9));
        LocalDate later = second.isAfter(first) ? second : WorkingDays.onOrAfter(first.plusDays(1));
        assertThat(timerDates()).containsExactly(at(first.atTime(9, 0)), at(later.atTime(9, 0)),
            at(round.b98().minusDays(7).toLocalDate().atTime(16, 0)), at(round.b98()));
    }

    @Test
    void remindsOnlyThoseWhoHaveNotAnswered() {
        MandateId silent = rounds.mayor(round, "0461", true);
        invite(mayor, true, b98);
        invite(silent, true, b98);
        invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        engine.letTimePassUntil(round.b98().minusDays(7));

        assertThat(mails("REMINDER")).isZero();
        assertThat(mailsTo(silent, "REMINDER")).isEqualTo(2);
    }

    @Test
    void anAnswerStopsTheRemindersInTheSameTransaction() {
        invite(mayor, true, b98);

        invitations.answer(mayor, b98, Answer.SUBSTITUTE, "Ida Holmeå", Channel.PAGE, null);

        assertThat(timerDates()).containsExactly(at(round.b98().plusHours(2)));
        assertThat(tasks()).isEmpty();
        assertThat(invitations.of(mayor)).singleElement().satisfies(invited -> {
            assertThat(invited.answer()).isEqualTo(Answer.SUBSTITUTE);
            assertThat(invited.substitute()).isEqualTo("Ida Holmeå");
        });
        assertThat(mails("RECEIPT")).isEqualTo(1);
    }

    @Test
    void aMayorWhoDoesNotAnswerIsPhonedAfterTheDeadline() {
        invite(mayor, true, b98);

        engine.letTimePassUntil(round.b98().minusDays(6));

        assertThat(task("Task_PhoneTheMayor").getName()).isEqualTo("Ring til borgmesteren i Aarhus om B98-mødet");
        complete("Task_PhoneTheMayor", Map.of("answer", "declines"));
        engine.letTimePassUntil(round.b98().plusDays(1));
        assertThat(endedAt("End_Declined")).isTrue();
    }

    @Test
    void anAnswerThatComesWhileStaffPhoneTakesTheTaskAway() {
        invite(mayor, true, b98);
        engine.letTimePassUntil(round.b98().minusDays(6));

        invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        assertThat(tasks()).isEmpty();
    }

    @Test
    void staffNoteAnAnswerAndTheMayorWhoCameIsDone() {
        invite(mayor, true, b98);
        complete("Task_AwaitAnswer", Map.of("answer", "attends"));
        assertThat(invitations.of(mayor)).singleElement().extracting(Invitations.Invited::answer).isEqualTo(Answer.ATTENDS);

        engine.letTimePassUntil(round.b98().plusHours(3));
        complete("Task_RegisterAttendance", Map.of("attendance", "present"));

        assertThat(endedAt("End_Attended")).isTrue();
        assertThat(invitations.of(mayor)).singleElement().extracting(Invitations.Invited::attended).isEqualTo(true);
    }

    @Test
    void theLastAnswerCounts() {
        invite(mayor, true, b98);
        invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        invitations.answer(mayor, b98, Answer.DECLINES, "", Channel.PAGE, null);
        engine.letTimePassUntil(round.b98().plusHours(3));

        assertThat(endedAt("End_Declined")).isTrue();
        assertThat(mails("RECEIPT")).isEqualTo(2);
        assertThat(database.sql("select count(*) from answer_entry where invitation_id = ?").param(mayor + "/" + b98).query(Integer.class)
            .single()).isEqualTo(2);
    }

    @Test
    void anAbsenceIsFollowedUp() {
        invite(mayor, true, b98);
        invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null);
        engine.letTimePassUntil(round.b98().plusHours(3));
        complete("Task_RegisterAttendance", Map.of("attendance", "absent"));

        assertThat(task("Task_FollowUpAbsence").getName()).isEqualTo("Følg op på fravær for Aarhus: B98-mødet");
        complete("Task_FollowUpAbsence", Map.of("followUp", "talked"));

        assertThat(endedAt("End_FollowedUp")).isTrue();
    }

    @Test
    void nobodyIsInvitedToAMeetingThatHasBeenHeld() {
        engine.clockTo(round.b98().plusDays(1));

        invite(mayor, true, b98);

        assertThat(endedAt("End_NotInvited")).isTrue();
        assertThat(mails("INVITATION")).isZero();
    }

    @Test
    void aMayorWhoEntersLateIsNotRemindedOnTheDayOfTheInvitation() {
        engine.clockTo(round.b98().minusDays(2));

        invite(mayor, true, b98);
        engine.letTimePassUntil(round.b98().minusHours(1));

        assertThat(mails("INVITATION")).isEqualTo(1);
        assertThat(mails("REMINDER")).isZero();
    }

    @Test
    void theIntroductorySessionsAreForTheNewlyElected() {
        String intro = rounds.event(round, EventKind.INTRO_SESSION_1);

        invite(mayor, false, intro);

        assertThat(endedAt("End_NotInvited")).isTrue();
    }

    @Test
    void nobodyIsAskedAnyMoreWhenTheMeetingHasBegun() {
        invite(mayor, true, b98);

        engine.letTimePassUntil(round.b98().plusMinutes(30));
        assertThat(tasks()).isEmpty();
        engine.letTimePassUntil(round.b98().plusHours(3));

        assertThat(tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_RegisterAttendance");
    }

    @Test
    void whoIsCheckedInAtTheDoorNeedsNoTask() {
        invite(mayor, true, b98);
        invitations.answer(mayor, b98, Answer.DECLINES, "", Channel.PAGE, null);
        engine.clockTo(round.b98());
        invitations.checkIn(mayor, b98, "sara");

        engine.letTimePassUntil(round.b98().plusHours(3));

        assertThat(tasks()).isEmpty();
        assertThat(endedAt("End_Attended")).isTrue();
    }

    @Test
    void aMandateThatEndsStopsTheInvitationToAMeetingOfASeries() {
        String assembly = round.id().value() + "-assembly1";
        LocalDateTime starts = round.b98().plusDays(60);
        calendar.plan(assembly, round.id(), EventKind.ASSEMBLY_MEETING, "B98-møde i marts", starts, starts.plusHours(2), "KL-huset");
        invite(mayor, true, assembly);
        engine.letTimePassUntil(starts.minusDays(20));

        changes.endMandate(mayor, starts.minusDays(21).toLocalDate());

        assertThat(endedAt("End_Withdrawn")).isTrue();
    }

    @Test
    void anAnswerAfterTheMeetingIsRefusedWithASentence() {
        invite(mayor, true, b98);
        engine.clockTo(round.b98().plusDays(1));

        assertThatThrownBy(() -> invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null))
            .isInstanceOf(Invitations.AnswerRefused.class).hasMessageContaining("Mødet er holdt");
    }

    @Test
    void aFailureAfterTheAnswerRollsBackAnswerAndProcess() {
        invite(mayor, true, b98);
        runtimeService.setVariable(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).singleResult()
            .getId(), "eventId", "no-such-event");

        assertThatThrownBy(() -> complete("Task_AwaitAnswer", Map.of("answer", "attends"))).isInstanceOf(RuntimeException.class);

        assertThat(task("Task_AwaitAnswer")).isNotNull();
        assertThat(invitations.of(mayor)).singleElement().extracting(Invitations.Invited::answer).isNull();
    }

    @Test
    void anotherDayAsksAgainWhoHasAnsweredAndWhoHasNot() {
        MandateId answered = rounds.mayor(round, "0461", true);
        invite(mayor, true, b98);
        invite(answered, true, b98);
        invitations.answer(answered, b98, Answer.ATTENDS, "", Channel.PAGE, null);
        engine.letTimePassUntil(round.b98().minusDays(6));
        assertThat(task("Task_PhoneTheMayor")).isNotNull();

        LocalDateTime later = WorkingDays.onOrAfter(round.b98().toLocalDate().plusDays(40)).atTime(13, 0);
        change(event -> eventMoves.move(b98, later, later.plusHours(2), "KL-huset", clock.instant().plusSeconds(900)));

        assertThat(tasks()).singleElement().extracting(Task::getTaskDefinitionKey).isEqualTo("Task_AwaitAnswer");
        assertThat(task("Task_AwaitAnswer").getDueDate()).isEqualTo(at(later.toLocalDate().minusDays(7).atTime(16, 0)));
        assertThat(timerDates()).last().isEqualTo(at(later));
        assertThat(invitations.of(answered)).singleElement().extracting(Invitations.Invited::answer).isNull();
        engine.letTimePassUntil(later.minusDays(6));
        assertThat(mailsTo(answered, "REMINDER")).isEqualTo(2);
    }

    @Test
    void aCancelledMeetingEndsTheInvitation() {
        invite(mayor, true, b98);

        change(event -> eventMoves.cancel(b98, clock.instant().plusSeconds(900)));

        assertThat(tasks()).isEmpty();
        assertThatThrownBy(() -> invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null)).hasMessageContaining("aflyst");
        transaction.executeWithoutResult(status -> moves.tellNext("change", "Salen er optaget."));
        assertThat(endedAt("End_EventCancelled")).isTrue();
        assertThat(mails("EVENT_CANCELLED")).isEqualTo(1);
    }

    private void change(UnaryOperator<Event> change) {
        transaction.executeWithoutResult(status -> {
            Event before = calendar.event(b98);
            moves.follow("change", before, change.apply(before));
        });
    }

    private void invite(MandateId mandate, boolean newlyElected, String event) {
        runtimeService.startProcessInstanceByKey("invitation", mandate.toString(), Variables.createVariables()
            .putValue("roundId", round.id().value()).putValue("newlyElected", newlyElected).putValue("eventId", event)
            .putValue("municipality", "Aarhus").putValue("municipalityCode", "0751"));
        engine.letTimePassUntil(LocalDateTime.now(clock).plusHours(2));
    }

    private List<Task> tasks() {
        return taskService.createTaskQuery().processInstanceBusinessKey(mayor.toString()).list();
    }

    private Task task(String key) {
        return taskService.createTaskQuery().processInstanceBusinessKey(mayor.toString()).taskDefinitionKey(key).singleResult();
    }

    private void complete(String key, Map<String, Object> variables) {
        taskService.complete(task(key).getId(), variables);
    }

    private List<Date> timerDates() {
        String instance = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).singleResult().getId();
        return managementService.createJobQuery().timers().processInstanceId(instance).orderByJobDuedate().asc().list().stream()
            .map(Job::getDuedate).toList();
    }

    private boolean endedAt(String activity) {
        return historyService.createHistoricActivityInstanceQuery().activityId(activity).finished().list().stream()
            .anyMatch(end -> historyService.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
                .processInstanceBusinessKey(mayor.toString()).finished().count() == 1);
    }

    private int mails(String kind) {
        return mailsTo(mayor, kind);
    }

    private int mailsTo(MandateId mandate, String kind) {
        return database.sql("select count(*) from dispatch where recipient = ? and kind = ?").params(mandate.toString(), kind)
            .query(Integer.class).single();
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(EngineClock.COPENHAGEN).toInstant());
    }
}
