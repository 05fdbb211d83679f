package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.EngineTables;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionRoundProcessTest {

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
    private RoundCalendar calendar;
    @Autowired
    private RosterImports imports;
    @Autowired
    private JdbcClient database;
    @Autowired
    private EngineTables engineTables;
    @Autowired
    private Roster roster;

    private TestRound round;
    private String key;

    @BeforeEach
    void aPlannedRound() {
        round = rounds.newRound();
        key = round.id().value();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("election-round");
    }

    @Test
    void aRoundGoesFromItsDatesToItsEnd() {
        wholeRound.begin(round, WholeRound.EIGHT);
        assertThat(count("select count(*) from dispatch where round_id = ? and kind = 'WELCOME_LETTER' and recipient = mandate_id")).isEqualTo(8);

        engine.letTimePassUntil(round.letterDate().plusDays(20).atTime(9, 0));
        assertThat(count("select count(*) from dispatch where round_id = ? and kind = 'MEMBER_LIST'")).isBetween(3, 7);
        wholeRound.assignNetworks(round);
        wholeRound.workUntil(round, round.signUpDeadline().plusMonths(5));

        assertThat(story.tasks(key)).containsExactly("Task_CloseRound");
        assertThat(WholeRound.mandates(round)).noneMatch(mandate -> story.runs("mayor-journey", mandate.toString()));
        assertThat(story.variable(key, "election-round", "reportB98Attended")).isEqualTo(8);
        story.complete(key, "Task_CloseRound", Map.of());
        assertThat(story.ends("election-round", key)).containsExactly("End_RoundClosed");
        assertThat(calendar.round(round.id()).state()).isEqualTo(Round.State.CLOSED);
        engineTables.assertNoTraceOf(personalData(), WholeRound.mandate(round, "0751").toString());
    }

    private Set<String> personalData() {
        return roster.mandates(round.id()).stream()
            .flatMap(mandate -> Stream.of(mandate.mayor().lastName(), mandate.mayor().email(), mandate.mayor().phone(),
                mandate.secretary().email(), mandate.secretary().name(), mandate.deputyMayor()))
            .filter(text -> !text.isBlank()).collect(Collectors.toSet());
    }

    @Test
    void aRoundIsStartedOnlyOnce() {
        story.start("election-round", key, Map.of("roundId", key));

        story.start("election-round", key, Map.of("roundId", key));

        assertThat(story.ends("election-round", key)).containsExactly("End_RoundNotOpened");
        assertThat(story.tasks(key)).containsExactly("Task_SetRoundDates");
    }

    @Test
    void anUnknownRoundIsNotStarted() {
        story.start("election-round", "sludder", Map.of("roundId", "sludder"));

        assertThat(story.ends("election-round", "sludder")).containsExactly("End_RoundNotOpened");
    }

    @Test
    void impossibleDatesComeBackWithASentence() {
        story.start("election-round", key, Map.of("roundId", key));

        story.complete(key, "Task_SetRoundDates", Map.of("b98Starts", (round.year() - 1) + "-12-01T10:00"));
        assertThat(story.tasks(key)).containsExactly("Task_SetRoundDates");
        assertThat((String) story.variable(key, "election-round", "datesProblems")).contains("B98-mødet skal ligge efter velkomstbrevet");

        story.complete(key, "Task_SetRoundDates", Map.of("b98Starts", round.b98().toString(), "letterDate", "30. februar"));
        assertThat((String) story.variable(key, "election-round", "datesProblems")).isEqualTo("Vælg velkomstbrevets dato.");
    }

    @Test
    void whoIsConfirmedLaterGetsAJourneyToo() {
        wholeRound.begin(round, "0751");

        wholeRound.stage(round, WholeRound.EIGHT);
        imports.apply(round.id());
        engine.runDueJobs();

        assertThat(WholeRound.mandates(round)).allMatch(mandate -> story.runs("mayor-journey", mandate.toString()));
    }

    @Test
    void nobodyWhoseElectionIsProvisionalGetsAJourneyOrALetter() {
        MandateId provisional = rounds.provisionalMayor(round, "0760");

        wholeRound.begin(round, "0751");

        assertThat(story.runs("mayor-journey", provisional.toString())).isFalse();
        assertThat(count("select count(*) from dispatch where round_id = ? and kind = 'WELCOME_LETTER' and recipient = mandate_id")).isEqualTo(1);
    }

    private int count(String sql) {
        return database.sql(sql).param(key).query(Integer.class).single();
    }
}
