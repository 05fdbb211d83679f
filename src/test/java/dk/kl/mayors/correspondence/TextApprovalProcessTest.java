package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.TextState;
import dk.kl.mayors.correspondence.template.TextVersion;
import dk.kl.mayors.correspondence.template.Texts;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextApprovalProcessTest {

    @Autowired
    private Texts texts;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;

    private RoundId round;

    @BeforeEach
    void aRound() {
        round = rounds.newRound().id();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("text-approval");
    }

    @Test
    void aNewVersionIsUsedOnceTheHeadOfOfficeHasApprovedIt() {
        save("Kom til {{arrangement}}");
        assertThat(used().revision()).isZero();
        assertThat(story.task(round.value(), "Task_ApproveText").getName()).isEqualTo("Godkend tekst: Invitation, version 1");

        story.complete(round.value(), "Task_ApproveText", Map.of("textApproved", "yes"));

        assertThat(used().revision()).isEqualTo(1);
        assertThat(used().subject()).isEqualTo("Kom til {{arrangement}}");
        assertThat(story.ends("text-approval", round.value())).containsExactly("End_TextApproved");
    }

    @Test
    void aReturnedVersionIsNotUsedAndGoesBackToCommunications() {
        save("Emne");

        story.complete(round.value(), "Task_ApproveText", Map.of("textApproved", "no"));

        assertThat(latest().state()).isEqualTo(TextState.REJECTED);
        assertThat(used().revision()).isZero();
        story.complete(round.value(), "Task_ReviseText", Map.of());
        assertThat(story.ends("text-approval", round.value())).containsExactly("End_TextReturned");
    }

    @Test
    void aNewerVersionTakesThePlaceOfOneThatWaitsOrIsBeingRevised() {
        save("Første");
        save("Anden");
        assertThat(story.tasks(round.value())).containsExactly("Task_ApproveText");

        story.complete(round.value(), "Task_ApproveText", Map.of("textApproved", "no"));
        save("Tredje");

        assertThat(story.tasks(round.value())).containsExactly("Task_ApproveText");
        assertThat(story.ends("text-approval", round.value())).containsExactly("End_TextSuperseded", "End_TextSuperseded");
        assertThat(texts.history(round, TextKind.INVITATION, Optional.empty())).extracting(TextVersion::state)
            .containsExactly(TextState.WAITING, TextState.REJECTED, TextState.SUPERSEDED);
    }

    @Test
    void oneMayorsOwnLetterLeavesTheOthersAlone() {
        texts.save(round, TextKind.LETTER, Optional.of(Sample.mandateId("0751")), "Til dig", "{{lykønskning}}.", "camilla");
        story.complete(round.value(), "Task_ApproveText", Map.of("textApproved", "yes"));

        assertThat(texts.of(round, TextKind.LETTER, Sample.mandateId("0751")).subject()).isEqualTo("Til dig");
        assertThat(texts.of(round, TextKind.LETTER, Sample.mandateId("0101")).revision()).isZero();
    }

    @Test
    void refusesATextWithAnUnknownField() {
        assertThat(texts.problems(TextKind.INVITATION, "Møde", "Kom {{tidspunktet}}"))
            .containsExactly("Feltet {{tidspunktet}} findes ikke. Mente du {{tidspunkt}}?");
        assertThat(texts.problems(TextKind.INVITATION, "", "Kom {{sted}")).hasSize(2);
        assertThatThrownBy(() -> save("{{bilag}}")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("findes ikke");
    }

    private TextVersion save(String subject) {
        return texts.save(round, TextKind.INVITATION, Optional.empty(), subject, "{{hilsen}}\n\nKom!", "camilla");
    }

    private Template used() {
        return texts.of(round, TextKind.INVITATION);
    }

    private TextVersion latest() {
        return texts.history(round, TextKind.INVITATION, Optional.empty()).get(0);
    }
}
