package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.roster.MandateId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what one whole journey costs the database: the figure in the README, which may only fall. */
@ProductTest
class JourneyCostTest {

    private static final long MOST_ROUND_TRIPS = 951;
    private static final long MOST_COMMITS = 65;
    private static final int EVENTS = 3;

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Messages messages;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void aWholeJourneyCostsNoMoreThanTheReadmeSays() {
        walk(rounds.newRound());
        TestRound round = rounds.newRound();
        long roundTrips = SqlCount.roundTrips();
        long commits = SqlCount.commits();

        MandateId mayor = walk(round);

        roundTrips = SqlCount.roundTrips() - roundTrips;
        commits = SqlCount.commits() - commits;
        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        System.out.printf("One whole journey: %d SQL round trips, %d commits%n", roundTrips, commits);
        assertThat(roundTrips).isLessThanOrEqualTo(MOST_ROUND_TRIPS);
        assertThat(commits).isLessThanOrEqualTo(MOST_COMMITS);
    }

    /** A newly elected mayor who answers everything at once, comes to everything and wants no network. */
    private MandateId walk(TestRound round) {
        MandateId mayor = rounds.mayor(round, "0751", true);
        journeys.startNext(round.id());
        for (int event = 0; event < EVENTS; event++) {
            while (SqlCount.uncounted(() -> story.task(mayor.toString(), "Task_RegisterAttendance")) == null) {
                answerWhatIsAsked(mayor);
                engine.runNextTimer();
            }
            story.complete(mayor.toString(), "Task_RegisterAttendance", Map.of("attendance", "present"));
        }
        transaction.executeWithoutResult(status -> messages.tell("NetworkAssigned", mayor.toString(), Map.of(),
            Map.of(ProcessVariable.flag("hasNetworkPlace"), false)));
        engine.runDueJobs();
        return mayor;
    }

    private void answerWhatIsAsked(MandateId mayor) {
        SqlCount.uncounted(() -> invitations.of(mayor)).stream().filter(one -> one.invitedAt() != null && one.answer() == null)
            .forEach(one -> invitations.answer(mayor, one.eventId(), Answer.ATTENDS, "", Invitations.Channel.PAGE, null));
    }
}
