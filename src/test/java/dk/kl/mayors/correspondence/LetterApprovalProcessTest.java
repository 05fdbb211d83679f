package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Story;
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
class LetterApprovalProcessTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private JdbcClient database;

    private String key;

    @BeforeEach
    void aRoundWithALetterAndItsEnclosures() {
        key = rounds.newRound().id().value();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("letter-approval");
    }

    @Test
    void theHeadOfOfficeApprovesTheLetter() {
        start();

        story.complete(key, "Task_ApproveLetter", Map.of("letterApproved", "yes"));

        assertThat(story.ends("letter-approval", key)).containsExactly("End_LetterApproved");
    }

    @Test
    void aLetterThatIsNotApprovedGoesBackToCommunications() {
        start();

        story.complete(key, "Task_ApproveLetter", Map.of("letterApproved", "no"));
        assertThat(story.tasks(key)).containsExactly("Task_ReviseLetter");

        story.complete(key, "Task_ReviseLetter", Map.of());
        assertThat(story.tasks(key)).containsExactly("Task_ApproveLetter");
    }

    @Test
    void aMissingEnclosureStopsTheApproval() {
        database.sql("delete from enclosure where round_id = ? and slot = (select min(slot) from enclosure)").param(key).update();

        start();

        assertThat(story.tasks(key)).containsExactly("Task_ReviseLetter");
    }

    private void start() {
        story.start("letter-approval", key, Map.of("roundId", key));
    }
}
