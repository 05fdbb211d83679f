package dk.kl.mayors.journey.reschedule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.reschedule.AnyOrderTest.Step;
import dk.kl.mayors.journey.reschedule.PlannedMove.What;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.roster.Successor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One municipality's journey to the B98 meeting, played step by step, from one mayor to the next; after each step everything that must
 * always hold is held against it.
 */
class OneMayor implements AutoCloseable {

    private static final String CODE = "0751";
    private static final Successor SUCCESSOR = new Successor("Åse", "Ørumgaard", "aase@kommune.example", "33 70 32 08", "", "", "B", true);

    private final Engine engine;
    private final Rounds rounds;
    private final Story story;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final RoundCalendar calendar;
    private final Invitations invitations;
    private final DateChanges changes;
    private final MandateSuccession succession;
    private final JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private String b98;
    private String pending;
    private LocalDateTime undoEnds;
    private int told;
    private final Map<MandateId, List<String>> former = new HashMap<>();

    OneMayor(Engine engine, Rounds rounds, Story story, RuntimeService runtimeService, ManagementService managementService, RoundCalendar calendar,
             Invitations invitations, DateChanges changes, MandateSuccession succession, JdbcClient database) {
        this.engine = engine;
        this.rounds = rounds;
        this.story = story;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.calendar = calendar;
        this.invitations = invitations;
        this.changes = changes;
        this.succession = succession;
        this.database = database;
    }

    /** A mayor in office whose journey stands before the meeting; the invitation goes out at once. */
    void begin() {
        round = rounds.newRound();
        b98 = rounds.event(round, EventKind.B98_MEETING);
        mayor = rounds.mayor(round, CODE, true);
        engine.clockTo(LocalDate.of(round.year(), 1, 2).atTime(8, 0));
        database.sql("update event set starts_at = ?, ends_at = ? where id = ?")
            .params(LocalDate.of(round.year(), 2, 14).atTime(10, 0), LocalDate.of(round.year(), 2, 14).atTime(12, 0), b98).update();
        database.sql("update mandate set secretary_email = '' where id = ?").param(mayor.toString()).update();
        beginJourney();
    }

    private void beginJourney() {
        database.sql("insert into journey (mandate_id, round_id, newly_elected, state, started_at) values (?, ?, true, 'RUNNING', ?)")
            .params(mayor.toString(), round.id().value(), OffsetDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN)).update();
        runtimeService.createProcessInstanceByKey("mayor-journey").businessKey(mayor.toString())
            .setVariables(Map.of("roundId", round.id().value(), "newlyElected", true, "municipality", "Aarhus", "municipalityCode", CODE))
            .startBeforeActivity("Call_B98Meeting").execute();
        engine.runDueJobs();
    }

    /** Lets one step happen, if it can, and looks at everything afterwards. */
    void live(Step step) {
        boolean answered = invited().map(Invited::answer).isPresent();
        long reminders = mails("REMINDER");
        switch (step.kind()) {
            case ANSWER -> answer(step.number());
            case ANSWER_IN_TASK -> answerInTask(step.number());
            case WAIT_MINUTES -> waitUntil(now().plusMinutes(step.number()));
            case WAIT_HOURS -> waitUntil(now().plusHours(step.number()));
            case WAIT_DAYS -> waitUntil(now().plusDays(step.number()));
            case MOVE_DAYS -> change(What.MOVE, event().startsAt().plusDays(step.number()));
            case MOVE_HOURS -> change(What.MOVE, event().startsAt().plusHours(step.number()));
            case CANCEL -> change(What.CANCEL, null);
            case UNDO -> undo();
            case CHANGE_OF_MAYOR -> changeOfMayor();
        }
        engine.runDueJobs();
        assertThat(answered && mails("REMINDER") > reminders).as("a reminder after an answer").isFalse();
        hold();
    }

    private void answer(int which) {
        try {
            invitations.answer(mayor, b98, Answer.values()[which], "Ida Holmeå", Channel.PAGE, null);
        } catch (AnswerRefused tooLate) {
            boolean invited = invited().map(Invited::invitedAt).isPresent();
            assertThat(invited && !event().cancelled() && now().isBefore(event().endsAt())).as(tooLate.getMessage()).isFalse();
        }
    }

    private void answerInTask(int which) {
        Task task = Optional.ofNullable(story.task(mayor.toString(), "Task_AwaitAnswer")).orElseGet(() -> story.task(mayor.toString(), "Task_PhoneTheMayor"));
        if (task != null) {
            story.complete(mayor.toString(), task.getTaskDefinitionKey(), Map.of("answer", Answer.values()[which].code()));
        }
    }

    private void change(What what, LocalDateTime starts) {
        if (pending != null) {
            return;
        }
        DateChange change = changes.open(round.id(), b98, "sara");
        changes.draft(change.id(), List.of(new PlannedMove(b98, what, starts, starts == null ? null : starts.plusHours(2), "KL-huset, lokale " + told)), "Salen er optaget.");
        if (!changes.send(change.id()).isEmpty()) {
            return;
        }
        changes.decide(change.id(), true, "kirsten");
        assertThat(changes.apply(change.id())).isEmpty();
        pending = change.id();
        undoEnds = now().plusMinutes(15);
    }

    private void undo() {
        if (pending != null) {
            changes.undo(pending);
            pending = null;
        }
    }

    private void waitUntil(LocalDateTime end) {
        if (pending != null && !end.isBefore(undoEnds)) {
            engine.letTimePassUntil(undoEnds);
            changes.tellNext(pending);
            pending = null;
            told++;
        }
        engine.letTimePassUntil(end);
    }

    /** The mayor leaves today and the council's choice takes over tomorrow, as at the end of a change of mayor. */
    private void changeOfMayor() {
        LocalDate tomorrow = now().toLocalDate().plusDays(1);
        if (!succession.taken(new MandateId(mayor.municipality(), tomorrow))) {
            succession.end(mayor, tomorrow.minusDays(1));
            engine.runDueJobs();
            former.put(mayor, kinds(mayor));
            mayor = succession.open(mayor, SUCCESSOR, tomorrow);
            told = 0;
            waitUntil(tomorrow.atTime(8, 0));
            beginJourney();
        }
    }

    private void hold() {
        Event event = event();
        boolean over = !now().isBefore(event.endsAt()) || event.cancelledForGood();
        assertThat(timers(mayor) == 0 || !over).as("a timer for an event that is past").isTrue();
        former.forEach((gone, had) -> {
            assertThat(timers(gone)).as("timers of a mayor who has left").isZero();
            assertThat(kinds(gone)).as("mails to a mayor who has left").isEqualTo(had);
        });
        assertThat(mails("INVITATION")).as("invitations").isLessThanOrEqualTo(1);
        assertThat(mails("EVENT_MOVED") + mails("EVENT_CANCELLED")).as("told of changes").isLessThanOrEqualTo(told);
        assertThat(mails("EVENT_CANCELLED") + mails("CANCELLATION")).as("cancelled").isLessThanOrEqualTo(1);
        assertThat(days("REMINDER")).as("days with a reminder").doesNotHaveDuplicates()
            .noneMatch(day -> days("INVITATION").contains(day));
        assertThat(database.sql("select count(*) from dispatch where recipient = ? group by kind, occasion having count(*) > 1").param(mayor.toString())
            .query(Long.class).list()).as("the same mail twice").isEmpty();
        assertThat(database.sql("select count(*) from mandate where round_id = ? and municipality_code = ? and left_on is null")
            .params(round.id().value(), CODE).query(Integer.class).single()).as("live mandates").isOne();
    }

    private List<LocalDate> days(String kind) {
        return database.sql("select made_at from dispatch where recipient = ? and kind = ?").params(mayor.toString(), kind)
            .query((row, number) -> row.getObject(1, OffsetDateTime.class).atZoneSameInstant(EngineClock.COPENHAGEN).toLocalDate()).list();
    }

    private long mails(String kind) {
        return database.sql("select count(*) from dispatch where recipient = ? and kind = ?").params(mayor.toString(), kind).query(Long.class).single();
    }

    private List<String> kinds(MandateId mandate) {
        return database.sql("select kind from dispatch where recipient = ? order by made_at, id").param(mandate.toString()).query(String.class).list();
    }

    private long timers(MandateId mandate) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mandate.toString()).list().stream()
            .mapToLong(instance -> managementService.createJobQuery().timers().processInstanceId(instance.getId()).count()).sum();
    }

    private Optional<Invited> invited() {
        return invitations.of(mayor).stream().findFirst();
    }

    private Event event() {
        return calendar.event(b98);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }

    @Override
    public void close() {
        engine.reset();
    }
}
