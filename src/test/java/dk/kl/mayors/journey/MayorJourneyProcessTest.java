package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MayorJourneyProcessTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private WholeRound wholeRound;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Memberships memberships;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private JourneyStepRepository steps;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient database;

    private TestRound round;

    @BeforeEach
    void aPlannedRound() {
        round = rounds.newRound();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("mayor-journey");
    }

    /** Seven rounds that follow one another have their dates on the seven weekdays. */
    @RepeatedTest(7)
    void aMayorGoesFromTheLetterToTheNetworkOnWhateverWeekdaysTheDatesFall() {
        wholeRound.begin(round, WholeRound.EIGHT);
        wholeRound.assignNetworks(round);
        wholeRound.workUntil(round, round.signUpDeadline().plusMonths(5));

        assertThat(WholeRound.mandates(round)).allSatisfy(mandate -> {
            assertThat(story.ends("mayor-journey", mandate.toString())).contains("End_JourneyComplete");
            assertThat(state(mandate, Step.LETTER)).isEqualTo(StepState.DONE);
            assertThat(state(mandate, Step.B98)).isEqualTo(StepState.DONE);
            assertThat(state(mandate, Step.NETWORK_PLACE)).isEqualTo(StepState.DONE);
        });
        assertThat(database.sql("select count(*) from journey where round_id = ? and state = 'COMPLETE'").param(round.id().value())
            .query(Integer.class).single()).isEqualTo(8);
    }

    @Test
    void nothingIsSentBeforeTheDateOfTheLetter() {
        MandateId mayor = rounds.mayor(round, "0751", true);
        engine.clockTo(round.letterDate().minusDays(3).atTime(8, 0));

        journeys.startNext(round.id());
        engine.runDueJobs();

        assertThat(mails(mayor)).isEmpty();
        Job timer = managementService.createJobQuery().timers().active().singleResult();
        assertThat(timer.getDuedate()).isEqualTo(round.letterDate().atTime(8, 0).atZone(EngineClock.COPENHAGEN).toInstant());
    }

    @Test
    void theLetterOpensThreeMembershipsAndTheNewsletter() {
        MandateId mayor = rounds.mayor(round, "0751", true);

        startNow();

        assertThat(memberships.of(mayor)).extracting(Memberships.Membership::body)
            .containsExactlyInAnyOrder("Borgmesterkredsen (B98)", "Repræsentantskabet", "KKR Midtjylland");
        assertThat(memberships.newslettersOf(mayor)).containsExactly("Nyt fra KL's bestyrelse");
        assertThat(mails(mayor)).contains("WELCOME_LETTER", "MEMBERSHIP_NOTICE", "INVITATION", "NETWORK_OFFER");
    }

    @Test
    void whoEntersAfterTheMemberListsIsReportedAlone() {
        rounds.mayor(round, "0751", true);
        startNow();
        database.sql("update membership set body_told_at = current_timestamp where round_id = ?").param(round.id().value()).update();
        rounds.mayor(round, "0101", false);

        startNow();

        assertThat(database.sql("select count(*) from dispatch where round_id = ? and kind = 'MEMBER_LIST'").param(round.id().value())
            .query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void theIntroductorySessionsDoNotConcernTheReElected() {
        MandateId mayor = rounds.mayor(round, "0101", false);

        startNow();

        assertThat(state(mayor, Step.INTRO_1)).isEqualTo(StepState.NOT_RELEVANT);
        assertThat(state(mayor, Step.INTRO_2)).isEqualTo(StepState.NOT_RELEVANT);
    }

    @Test
    void aMandateThatEndsStopsTheJourneyAndTidiesUp() {
        MandateId mayor = rounds.mayor(round, "0751", true);
        startNow();
        engine.letTimePassUntil(round.b98().minusDays(5));

        assertThat(changes.endMandate(mayor, round.b98().minusDays(5).toLocalDate())).isEmpty();

        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(memberships.of(mayor)).hasSize(3).allMatch(membership -> membership.endsOn() != null);
        assertThat(mails(mayor)).contains("CANCELLATION");
        assertThat(database.sql("select state from journey where mandate_id = ?").param(mayor.toString()).query(String.class).single())
            .isEqualTo("STOPPED");
    }

    @Test
    void aRunningInquiryShowsInTheJourneyUntilItIsClosed() {
        MandateId mayor = rounds.mayor(round, "0751", true);
        startNow();

        String inquiry = transaction.execute(status -> inquiries.take(mayor, InquirySubject.REMUNERATION, "Hvad med mit vederlag?", List.of(), Channel.PAGE));
        engine.runDueJobs();
        assertThat(story.waitsAt("mayor-journey", mayor.toString())).contains("Message_InquiryClosed");
        casework.answer(inquiry, Staff.id(StaffGroup.ADVISERS), "Sådan er det.", List.of(), Casework.Given.PHONE);
        engine.letTimePassUntil(round.letterDate().plusDays(16).atTime(12, 0));

        assertThat(story.waitsAt("mayor-journey", mayor.toString())).isNotEmpty().doesNotContain("Message_InquiryClosed");
    }

    private void startNow() {
        journeys.startNext(round.id());
        engine.letTimePassUntil(round.letterDate().atTime(12, 0));
    }

    private List<String> mails(MandateId mandate) {
        return database.sql("select kind from dispatch where mandate_id = ?").param(mandate.toString()).query(String.class).list();
    }

    private StepState state(MandateId mandate, Step step) {
        return steps.findById(JourneyStep.idOf(mandate, step)).orElseThrow().stateAt(engine.now());
    }
}
