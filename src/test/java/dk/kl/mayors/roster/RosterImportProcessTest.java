package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Story;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterImportProcessTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Roster roster;

    private TestRound round;
    private String key;

    @BeforeEach
    void theRoundAsksForTheRoster() {
        round = rounds.newRound();
        key = round.id().value();
        story.start("roster-import", key, Map.of("roundId", key));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("roster-import");
    }

    @Test
    void anApprovedRosterIsStored() {
        imports.stage(round.id(), "oversigt.csv", rosterOfThisRound("0751", "0101"), true);
        story.complete(key, "Task_ImportRoster", Map.of());
        assertThat(story.variable(key, "roster-import", "rosterAdded")).isEqualTo(2);
        assertThat(roster.mandates(round.id())).isEmpty();

        story.complete(key, "Task_ApproveRoster", Map.of("rosterApproved", "yes"));

        assertThat(roster.mandates(round.id())).hasSize(2).allMatch(Mandate::confirmed);
        assertThat(story.ends("roster-import", key)).containsExactly("End_RosterStored");
    }

    @Test
    void theTaskComesBackUntilTheRosterIsRight() {
        story.complete(key, "Task_ImportRoster", Map.of());
        assertThat(story.task(key, "Task_CorrectRoster").getName()).isEqualTo("Ret borgmesterlisten for " + key);

        imports.stage(round.id(), "forkert.csv", new String(rosterOfThisRound("0751"), StandardCharsets.UTF_8).replace("0751;", "0752;")
            .getBytes(StandardCharsets.UTF_8), true);
        story.complete(key, "Task_CorrectRoster", Map.of());
        assertThat(story.tasks(key)).containsExactly("Task_CorrectRoster");
        assertThat((Integer) story.variable(key, "roster-import", "rosterProblems")).isPositive();

        imports.stage(round.id(), "rigtig.csv", rosterOfThisRound("0751"), true);
        story.complete(key, "Task_CorrectRoster", Map.of());
        assertThat(story.tasks(key)).containsExactly("Task_ApproveRoster");
        assertThat(roster.mandates(round.id())).isEmpty();
    }

    @Test
    void aRosterThatIsNotApprovedGoesBack() {
        imports.stage(round.id(), "oversigt.csv", rosterOfThisRound("0751"), true);
        story.complete(key, "Task_ImportRoster", Map.of());

        story.complete(key, "Task_ApproveRoster", Map.of("rosterApproved", "no"));

        assertThat(story.tasks(key)).containsExactly("Task_CorrectRoster");
        assertThat(roster.mandates(round.id())).isEmpty();
    }

    @Test
    void countsWhatANewFileChanges() {
        imports.stage(round.id(), "oversigt.csv", Sample.rosterOf("0751", "0461"), true);
        imports.apply(round.id());
        imports.stage(round.id(), "ny.csv", Sample.rosterOf("0751", "0101"), true);

        story.complete(key, "Task_ImportRoster", Map.of());

        assertThat(story.variable(key, "roster-import", "rosterAdded")).isEqualTo(1);
        assertThat(story.variable(key, "roster-import", "rosterChanged")).isEqualTo(0);
        assertThat(story.variable(key, "roster-import", "rosterUnchanged")).isEqualTo(1);
        assertThat(story.variable(key, "roster-import", "rosterGone")).isEqualTo(1);
    }

    private byte[] rosterOfThisRound(String... codes) {
        return new String(Sample.rosterOf(codes), StandardCharsets.UTF_8).replace("2022-01-01", round.year() + "-01-01")
            .replace("01-01-2022", "01-01-" + round.year()).getBytes(StandardCharsets.UTF_8);
    }
}
