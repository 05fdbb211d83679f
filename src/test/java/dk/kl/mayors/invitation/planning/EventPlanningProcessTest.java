package dk.kl.mayors.invitation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.EventMoves;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.EventDetails;
import dk.kl.mayors.invitation.InvitationMoves;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterStored;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPlanningProcessTest {

    private static final byte[] PDF = "%PDF-1.7 dagsorden".getBytes(StandardCharsets.US_ASCII);
    private static final String[] SEVEN = {"0751", "0101", "0492", "0461", "0561", "0615", "0630"};

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
    private EventPlanning planning;
    @Autowired
    private EventPlans plans;
    @Autowired
    private InformationDesk information;
    @Autowired
    private PaperDesk papers;
    @Autowired
    private Invitations invitations;
    @Autowired
    private EventDetails details;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient database;
    @Autowired
    private EventMoves eventMoves;
    @Autowired
    private InvitationMoves moves;
    @Autowired
    private Clock clock;

    private TestRound round;
    private LocalDateTime starts;

    @BeforeEach
    void aRoundWithDates() {
        round = rounds.newRound();
        starts = LocalDate.of(round.year(), 9, 14).atTime(10, 0);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("event-planning");
    }

    @Test
    void theFirstB98MeetingIsPreparedHeldAndClosed() {
        MandateId aarhus = rounds.mayor(round, "0751", true);
        MandateId koebenhavn = rounds.mayor(round, "0101", true);
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        transaction.executeWithoutResult(status -> planning.planRound(round.id()));
        engine.runDueJobs();
        invite(aarhus, b98);
        invite(koebenhavn, b98);
        engine.letTimePassUntil(round.letterDate().plusDays(8).atTime(12, 0));
        assertThat(story.tasks(b98)).containsExactly("Task_PrepareInformation");
        assertThat(story.task(b98, "Task_PrepareInformation").getName()).isEqualTo("Forbered praktisk information: Første møde i borgmesterkredsen (B98)");

        assertThat(information.submit(b98, "Parkering i kælderen\nFrokost kl. 12.00", "camilla")).isEmpty();
        story.complete(b98, "Task_ApproveInformation", Map.of("informationApproved", "no"));
        assertThat(information.submit(b98, "Parkering i gården", "camilla")).isEmpty();
        invitations.answer(koebenhavn, b98, Answer.DECLINES, "", Channel.PAGE, null);
        story.complete(b98, "Task_ApproveInformation", Map.of("informationApproved", "yes"));
        engine.runDueJobs();
        assertThat(mails("PRACTICAL_INFORMATION", aarhus)).isEqualTo(1);
        assertThat(mails("PRACTICAL_INFORMATION", koebenhavn)).isZero();
        assertThat(details.of(b98).information()).isEqualTo("Parkering i gården");

        engine.letTimePassUntil(round.b98().minusDays(3));
        story.complete(b98, "Task_SendLists", Map.of());
        papers.add(b98, PaperKind.PAPER, "Dagsorden", "dagsorden.pdf", PDF, "sara");
        assertThat(details.of(b98).papers()).isEmpty();
        story.complete(b98, "Task_ProvidePapers", Map.of("papers", "yes"));
        engine.runDueJobs();
        assertThat(mails("EVENT_PAPERS", aarhus)).isEqualTo(1);
        assertThat(details.file(details.of(b98).papers().get(0).id()).content()).isEqualTo(PDF);

        invitations.answer(aarhus, b98, Answer.ATTENDS, "", Channel.PAGE, null);
        details.noteWishes(aarhus, b98, Map.of(Question.DIET, "Vegetarisk"), null);
        evaluate(b98);
        engine.clockTo(round.b98());
        invitations.checkIn(aarhus, b98, "sara");
        engine.letTimePassUntil(round.b98().plusHours(3));
        assertThat(details.wishes(aarhus, b98)).isEmpty();
        assertThat(story.tasks(b98)).containsExactly("Task_CloseAttendance");
        story.complete(b98, "Task_CloseAttendance", Map.of());
        engine.runDueJobs();
        assertThat(mails("EVALUATION", aarhus)).isEqualTo(1);
        assertThat(mails("EVALUATION", koebenhavn)).isZero();
        papers.add(b98, PaperKind.MINUTES, "Referat", "referat.pdf", PDF, "sara");
        story.complete(b98, "Task_ProvideMinutes", Map.of("minutes", "yes"));
        engine.runDueJobs();
        assertThat(mails("EVENT_PAPERS", koebenhavn)).isEqualTo(2);
        assertThat(story.ends("event-planning", b98)).contains("End_EventClosed", "End_Prepared");
    }

    @Test
    void whatWasNotPreparedLapsesWhenTheMeetingBegins() {
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        transaction.executeWithoutResult(status -> planning.planRound(round.id()));

        engine.letTimePassUntil(round.b98().minusDays(3));
        story.complete(b98, "Task_ProvidePapers", Map.of("papers", "no"));
        engine.letTimePassUntil(round.b98().plusHours(3));

        assertThat(story.tasks(b98)).containsExactly("Task_CloseAttendance");
        story.complete(b98, "Task_CloseAttendance", Map.of());
        story.complete(b98, "Task_ProvideMinutes", Map.of("minutes", "no"));
        assertThat(story.ends("event-planning", b98)).containsExactly("End_EventClosed");
    }

    @Test
    void aPlanningIsOpenedOnlyOnce() {
        String b98 = rounds.event(round, EventKind.B98_MEETING);

        transaction.executeWithoutResult(status -> planning.planRound(round.id()));
        transaction.executeWithoutResult(status -> planning.planRound(round.id()));
        engine.runDueJobs();

        assertThat(story.tasks(b98)).containsExactly("Task_PrepareInformation");
    }

    @Test
    void aJointSessionInvitesEverybodyInOfficeInChunksAndNewcomersLater() {
        List<MandateId> mayors = IntStream.range(0, 6).mapToObj(i -> rounds.mayor(round, SEVEN[i], i % 2 == 0)).toList();
        MandateId provisional = rounds.provisionalMayor(round, "0760");
        String joint = plan("joint", EventKind.JOINT_SESSION, "");
        engine.letTimePassUntil(starts.minusDays(30));

        assertThat(mayors).allSatisfy(mayor -> assertThat(mails("INVITATION", mayor)).isEqualTo(1));
        assertThat(invitations.of(provisional)).isEmpty();
        story.complete(joint, "Task_PrepareInformation", Map.of());
        MandateId newcomer = rounds.mayor(round, SEVEN[6], true);
        transaction.executeWithoutResult(status -> events.publishEvent(new RosterStored(round.id())));
        engine.letTimePassUntil(starts.minusDays(29));
        assertThat(mails("INVITATION", newcomer)).isEqualTo(1);
        assertThat(story.task(newcomer.toString(), "Task_AwaitAnswer").getName()).contains("om Fællessession: Klima");
    }

    @Test
    void whoJoinsLaterGetsTheInformationAtOnceAndALaterVersionGoesToEverybody() {
        MandateId aarhus = rounds.mayor(round, "0751", false);
        String joint = plan("joint", EventKind.JOINT_SESSION, "");
        engine.letTimePassUntil(starts.minusDays(30));
        information.submit(joint, "Toget går kl. 8.15", "camilla");
        story.complete(joint, "Task_ApproveInformation", Map.of("informationApproved", "yes"));
        engine.runDueJobs();
        papers.add(joint, PaperKind.PAPER, "Program", "program.pdf", PDF, "sara");
        papers.announce(joint, PaperKind.PAPER);

        MandateId aeroe = rounds.mayor(round, "0492", false);
        transaction.executeWithoutResult(status -> events.publishEvent(new RosterStored(round.id())));
        engine.letTimePassUntil(starts.minusDays(28));
        assertThat(mails("PRACTICAL_INFORMATION", aeroe)).isEqualTo(1);
        assertThat(mails("EVENT_PAPERS", aeroe)).isEqualTo(1);

        information.submit(joint, "Toget går kl. 9.15", "camilla");
        story.complete(joint, "Task_ApproveRevision", Map.of("informationApproved", "no"));
        assertThat(details.of(joint).information()).isEqualTo("Toget går kl. 8.15");
        information.submit(joint, "Toget går kl. 10.15", "camilla");
        story.complete(joint, "Task_ApproveRevision", Map.of("informationApproved", "yes"));
        engine.runDueJobs();
        assertThat(List.of(aarhus, aeroe)).allSatisfy(mayor -> assertThat(mails("PRACTICAL_INFORMATION", mayor)).isEqualTo(2));
    }

    @Test
    void whoMissesASessionIsInvitedToTheMakeUpOnce() {
        MandateId aarhus = rounds.mayor(round, "0751", false);
        MandateId aeroe = rounds.mayor(round, "0492", false);
        MandateId odense = rounds.mayor(round, "0461", false);
        String joint = plan("joint", EventKind.JOINT_SESSION, "");
        engine.letTimePassUntil(starts.minusDays(30));
        String makeUp = plan("makeUp", EventKind.MAKE_UP, joint);
        invitations.answer(aarhus, joint, Answer.ATTENDS, "", Channel.PAGE, null);
        invitations.answer(aeroe, joint, Answer.ATTENDS, "", Channel.PAGE, null);
        invitations.answer(odense, joint, Answer.DECLINES, "", Channel.PAGE, null);
        engine.clockTo(starts);
        invitations.checkIn(aarhus, joint, "kasper");
        engine.letTimePassUntil(starts.plusHours(7));
        story.complete(aeroe.toString(), "Task_RegisterAttendance", Map.of("attendance", "absent"));
        story.complete(joint, "Task_CloseAttendance", Map.of());
        engine.letTimePassUntil(starts.plusDays(2));

        assertThat(mailsAbout("INVITATION", makeUp)).containsExactlyInAnyOrder(aeroe.toString(), odense.toString());
        invitations.answer(odense, makeUp, Answer.DECLINES, "", Channel.PAGE, null);
        engine.letTimePassUntil(starts.plusDays(3));
        assertThat(mailsAbout("INVITATION", makeUp)).hasSize(2);
    }

    @Test
    void thePlanningFollowsAMoveAndEndsWhenTheMeetingIsCancelledForGood() {
        MandateId aarhus = rounds.mayor(round, "0751", false);
        String joint = plan("joint", EventKind.JOINT_SESSION, "");
        engine.letTimePassUntil(starts.minusDays(30));
        details.noteWishes(aarhus, joint, Map.of(Question.DIET, "Vegansk"), null);
        change(joint, event -> eventMoves.move(joint, starts.plusDays(7), starts.plusDays(7).plusHours(6), "Odense", clock.instant()));
        engine.letTimePassUntil(starts.plusHours(8));
        assertThat(story.tasks(joint)).contains("Task_PrepareInformation");

        change(joint, event -> eventMoves.cancel(joint, clock.instant()));
        transaction.executeWithoutResult(status -> moves.tellNext("cancel", "Salen er optaget."));
        engine.runDueJobs();

        assertThat(story.ends("event-planning", joint)).containsExactly("End_EventCancelled");
        assertThat(details.wishes(aarhus, joint)).isEmpty();
    }

    private void change(String id, UnaryOperator<Event> change) {
        transaction.executeWithoutResult(status -> {
            Event before = calendar.event(id);
            Event after = change.apply(before);
            moves.follow(after.cancelled() ? "cancel" : "move", before, after);
        });
    }

    @Test
    void nobodyIsRemindedOfAJointSessionAfterLeavingOffice() {
        MandateId aarhus = rounds.mayor(round, "0751", false);
        String joint = plan("joint", EventKind.JOINT_SESSION, "");
        engine.letTimePassUntil(starts.minusDays(30));
        details.noteWishes(aarhus, joint, Map.of(Question.ACCESS, "Kørestol"), null);

        assertThat(changes.endMandate(aarhus, starts.minusDays(31).toLocalDate())).isEmpty();
        engine.letTimePassUntil(starts.minusDays(5));

        assertThat(story.ends("invitation", aarhus.toString())).containsExactly("End_Withdrawn");
        assertThat(mails("REMINDER", aarhus)).isZero();
        assertThat(mails("CANCELLATION", aarhus)).isEqualTo(1);
        assertThat(details.wishes(aarhus, joint)).isEmpty();
        assertThat(invitations.toEvent(joint)).isEmpty();
    }

    private String plan(String name, EventKind kind, String makesUpFor) {
        String id = round.id().value() + "-" + name + "1";
        LocalDateTime when = kind == EventKind.MAKE_UP ? starts.plusDays(28) : starts;
        transaction.executeWithoutResult(status -> {
            Event event = calendar.plan(id, round.id(), kind, "Fællessession: Klima", when, when.plusHours(6), "KL-huset");
            plans.change(event, plans.settings(event).of("", makesUpFor));
            planning.open(event);
        });
        engine.runDueJobs();
        return id;
    }

    private void invite(MandateId mayor, String event) {
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", event, "newlyElected", true,
            "municipality", "Aarhus", "municipalityCode", "0751"));
    }

    private void evaluate(String eventId) {
        Event event = calendar.event(eventId);
        EventSettings now = plans.settings(event);
        plans.change(event, new EventSettings(now.substitute(), now.questions(), "", "", "https://evaluering.example/b98", "Hvad fik du med?", true));
    }

    private int mails(String kind, MandateId mayor) {
        return database.sql("select count(*) from dispatch where kind = ? and recipient = ?").params(kind, mayor.toString())
            .query(Integer.class).single();
    }

    private List<String> mailsAbout(String kind, String event) {
        return database.sql("select recipient from dispatch where kind = ? and occasion like ? and recipient = mandate_id").params(kind, event + "%").query(String.class).list();
    }
}
