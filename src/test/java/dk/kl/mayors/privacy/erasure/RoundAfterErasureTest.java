package dk.kl.mayors.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.journey.WholeRound;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.roster.MandateId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round goes on to its end without the mayor who was erased in the middle of it. */
@Tag("database")
@ProductTest
class RoundAfterErasureTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private WholeRound wholeRound;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Erasures erasures;

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void theOthersReachTheEndAndTheRoundCloses() {
        TestRound round = rounds.newRound();
        wholeRound.begin(round, Stream.concat(Stream.of(WholeRound.EIGHT), Stream.of("0746")).toArray(String[]::new));
        engine.letTimePassUntil(round.letterDate().plusDays(20).atTime(9, 0));
        MandateId erased = WholeRound.mandate(round, "0746");
        assertThat(story.runs("mayor-journey", erased.toString())).isTrue();

        String id = erasures.ask(new DataSubject(Kind.MAYOR, Set.of(erased.toString())), ErasureReason.OBJECTION, "pernille");
        assertThat(erasures.complete(id, ErasureVariables.APPROVE, "kirsten", "yes")).isTrue();
        engine.doExternalWork();
        assertThat(erasures.erasure(id).state()).isEqualTo(Erasure.State.ERASED);

        wholeRound.assignNetworks(round);
        wholeRound.workUntil(round, round.signUpDeadline().plusMonths(5));
        String key = round.id().value();
        assertThat(story.tasks(key)).containsExactly("Task_CloseRound");
        assertThat(story.variable(key, "election-round", "reportB98Attended")).isEqualTo(8);
        story.complete(key, "Task_CloseRound", Map.of());
        assertThat(calendar.round(round.id()).state()).isEqualTo(Round.State.CLOSED);
    }
}
