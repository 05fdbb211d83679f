package dk.kl.mayors.network.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final Instant BEGIN = Instant.parse("2022-02-09T08:00:00Z");

    private final Run run = new Run("2022-2025-1", BEGIN);

    @Test
    void showsHowFarTheSearchIsAndTheBestSoFar() {
        assertThat(run.report(40, 36_000, BEGIN.plusSeconds(2))).as("may go on").isTrue();

        assertThat(RunView.of(Optional.of(run), BEGIN.plusSeconds(3))).isEqualTo(new RunView(true, 40, 36_000L, false, ""));
    }

    @Test
    void stopsAtTheNextReportWhenStaffAskForIt() {
        run.askToStop();

        assertThat(run.report(41, 35_900, BEGIN.plusSeconds(3))).isFalse();
        run.end("Det nye forslag er klar.", BEGIN.plusSeconds(4));
        assertThat(RunView.of(Optional.of(run), BEGIN.plusSeconds(5))).isEqualTo(new RunView(false, 100, 35_900L, true, "Det nye forslag er klar."));
    }

    @Test
    void oneThatHasBeenSilentForAMinuteDiedWithItsNode() {
        assertThat(run.works(BEGIN.plusSeconds(59))).isTrue();
        assertThat(run.works(BEGIN.plusSeconds(60))).isFalse();
    }
}
