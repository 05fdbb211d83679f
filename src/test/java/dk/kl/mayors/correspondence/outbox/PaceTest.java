package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void letsTheFirstMailGoAtOnceAndTheOthersInTheirTurnWhoeverSends() {
        Pace pace = new Pace(3_000);
        long begun = System.nanoTime();

        List<CompletableFuture<Void>> senders = IntStream.range(0, 4)
            .mapToObj(sender -> CompletableFuture.runAsync(() -> IntStream.range(0, 5).forEach(mail -> pace.await()))).toList();
        senders.forEach(CompletableFuture::join);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(19 * 20));
    }

    @Test
    void savesUpNothingWhileItRests() {
        Pace pace = new Pace(3_000);
        pace.await();
        long rested = System.nanoTime() + Duration.ofMillis(100).toNanos();
        while (System.nanoTime() < rested) {
            Thread.onSpinWait();
        }
        long begun = System.nanoTime();
        IntStream.range(0, 3).forEach(mail -> pace.await());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(2 * 20));
    }
}
