package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VisitThrottleTest {

    private static final String STRANGER = "198.51.100.7";
    private static final int VISITS = 240;
    private static final int GUESSES = 20;

    private final AtomicLong now = new AtomicLong();
    private final VisitThrottle throttle = new VisitThrottle(GUESSES, VISITS, now::get);

    @Test
    void closesAnAddressThatGuessesAndOpensItAgain() {
        for (int i = 0; i < GUESSES; i++) {
            assertThat(throttle.visit(STRANGER)).isZero();
            throttle.missed(STRANGER);
        }

        assertThat(throttle.visit(STRANGER)).isEqualTo(VisitThrottle.MISSES_WITHIN);
        assertThat(throttle.visit("198.51.100.8")).isZero();
        pass(VisitThrottle.MISSES_WITHIN);
        assertThat(throttle.visit(STRANGER)).isZero();
    }

    @Test
    void forgetsGuessesThatLieFarApart() {
        for (int i = 0; i < 10 * GUESSES; i++) {
            throttle.missed(STRANGER);
            pass(VisitThrottle.MISSES_WITHIN.dividedBy(GUESSES - 1));
            assertThat(throttle.visit(STRANGER)).isZero();
        }
    }

    @Test
    void holdsBackWhoeverAsksAllTheTimeForTheRestOfTheMinute() {
        for (int i = 0; i < VISITS; i++) {
            assertThat(throttle.visit(STRANGER)).isZero();
        }
        pass(Duration.ofSeconds(20));

        assertThat(throttle.visit(STRANGER)).isEqualTo(Duration.ofSeconds(40));
        pass(Duration.ofSeconds(40));
        assertThat(throttle.visit(STRANGER)).isZero();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
