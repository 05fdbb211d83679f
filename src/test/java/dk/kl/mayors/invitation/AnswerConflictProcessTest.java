package dk.kl.mayors.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.LedgerLine;
import dk.kl.mayors.roster.MandateId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerConflictProcessTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private Invitations invitations;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private String b98;

    @BeforeEach
    void aMayorIsInvited() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
        invite(b98);
        engine.letTimePassUntil(round.b98().minusDays(12));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("answer-conflict");
    }

    @Test
    void theConferencesListCountsOnlyWhereNoPersonHasAnswered() {
        answer(Answer.ATTENDS, Channel.IMPORT);
        assertThat(holds()).isEqualTo(Answer.ATTENDS);
        answer(Answer.DECLINES, Channel.IMPORT);
        assertThat(holds()).isEqualTo(Answer.DECLINES);
        assertThat(story.tasks(mayor.toString())).isEmpty();

        answer(Answer.ATTENDS, Channel.PAGE);

        assertThat(holds()).isEqualTo(Answer.ATTENDS);
        assertThat(story.tasks(mayor.toString())).containsExactly("Task_SettleConflict");
        assertThat(story.task(mayor.toString(), "Task_SettleConflict").getName()).isEqualTo("Afklar svaret fra Aarhus om B98-mødet");
        assertThat(story.variable(mayor.toString(), "answer-conflict", "answerBefore")).isEqualTo("Deltager ikke (Konferencens liste)");
    }

    @Test
    void theListNeverUndoesAPersonsAnswerAndSayingItAgainChangesNothing() {
        answer(Answer.ATTENDS, Channel.PAGE);
        answer(Answer.DECLINES, Channel.IMPORT);
        answer(Answer.DECLINES, Channel.IMPORT);

        assertThat(holds()).isEqualTo(Answer.ATTENDS);
        assertThat(story.tasks(mayor.toString())).containsExactly("Task_SettleConflict");
        assertThat(invitations.ledger(b98)).extracting(LedgerLine::counted).containsExactly(true, false);
        assertThat(receipts()).isEqualTo(1);
        story.complete(mayor.toString(), "Task_SettleConflict", Map.of("settledAnswer", "declines"));
        assertThat(holds()).isEqualTo(Answer.DECLINES);
        assertThat(receipts()).isEqualTo(2);
        assertThat(story.ends("answer-conflict", mayor.toString())).containsExactly("End_ConflictSettled");
        answer(Answer.DECLINES, Channel.IMPORT);
        assertThat(invitations.ledger(b98)).hasSize(3);
    }

    @Test
    void theCalendarAgainstThePageIsAskedAboutAndTheLastOneHolds() {
        answer(Answer.ATTENDS, Channel.PAGE);
        answer(Answer.DECLINES, Channel.CALENDAR);
        assertThat(holds()).isEqualTo(Answer.DECLINES);
        assertThat(story.tasks(mayor.toString())).containsExactly("Task_SettleConflict");

        answer(Answer.DECLINES, Channel.PAGE);

        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(story.ends("answer-conflict", mayor.toString())).containsExactly("End_ConflictGone");
        assertThat(receipts()).isEqualTo(2);
    }

    @Test
    void aMindThatIsChangedOnTheSamePageIsNoConflict() {
        answer(Answer.ATTENDS, Channel.PAGE);
        answer(Answer.ATTENDS, Channel.PAGE);
        answer(Answer.DECLINES, Channel.PAGE);

        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(receipts()).isEqualTo(2);
        assertThat(invitations.ledger(b98)).hasSize(2);
    }

    @Test
    void nothingIsLeftToSettleWhenTheMeetingBegins() {
        answer(Answer.ATTENDS, Channel.PAGE);
        answer(Answer.DECLINES, Channel.IMPORT);

        engine.letTimePassUntil(round.b98().plusMinutes(5));

        assertThat(story.ends("answer-conflict", mayor.toString())).containsExactly("End_ConflictGone");
    }

    @Test
    void nobodyTakesTheMayorsPlaceWhereTheEventDoesNotAllowIt() {
        answer(Answer.SUBSTITUTE, Channel.PAGE);
        assertThat(holds()).isEqualTo(Answer.SUBSTITUTE);
        String intro = rounds.event(round, EventKind.INTRO_SESSION_1);
        invite(intro);
        engine.letTimePassUntil(round.intro1().minusDays(5));

        assertThatThrownBy(() -> invitations.answer(mayor, intro, Answer.SUBSTITUTE, "Lis Holmeå", Channel.PAGE, null))
            .isInstanceOf(AnswerRefused.class).hasMessageContaining("kan ingen tage borgmesterens plads");
    }

    private void invite(String event) {
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", event, "newlyElected", true,
            "municipality", "Aarhus", "municipalityCode", "0751"));
    }

    private void answer(Answer answer, Channel channel) {
        invitations.answer(mayor, b98, answer, "", channel, null);
    }

    private Answer holds() {
        return invitations.toEvent(b98).get(0).answer();
    }

    private int receipts() {
        return database.sql("select count(*) from dispatch where kind = 'RECEIPT' and recipient = ?").param(mayor.toString())
            .query(Integer.class).single();
    }
}
