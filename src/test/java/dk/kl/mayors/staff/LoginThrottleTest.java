package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private long now;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void closesANameForAMinuteAfterFiveFailures() {
        fail("sara", "10.0.0.1", 4);
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();

        fail("Sara", "10.0.0.1", 1);
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isTrue();

        wait(Duration.ofSeconds(61));
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail("sara", "10.0.0.1", 6);
        wait(Duration.ofSeconds(61));
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isTrue();
        wait(Duration.ofSeconds(60));
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();

        fail("sara", "10.0.0.1", 20);
        wait(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();
    }

    @Test
    void letsTheSameNameInFromAnotherAddress() {
        fail("sara", "10.0.0.1", 20);

        assertThat(throttle.isClosed("sara", "10.0.0.2")).isFalse();
    }

    @Test
    void closesAnAddressThatTriesManyNames() {
        IntStream.range(0, LoginThrottle.FAILURES_PER_ADDRESS).forEach(i -> fail("name" + i, "10.0.0.1", 1));

        assertThat(throttle.isClosed("somebody-else", "10.0.0.1")).isTrue();
        assertThat(throttle.isClosed("somebody-else", "10.0.0.2")).isFalse();
    }

    @Test
    void forgetsFailuresAfterASuccessAndAfterAWhile() {
        fail("sara", "10.0.0.1", 4);
        throttle.succeeded("sara", "10.0.0.1");
        fail("sara", "10.0.0.1", 4);
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();

        wait(Duration.ofMinutes(16));
        fail("sara", "10.0.0.1", 4);
        assertThat(throttle.isClosed("sara", "10.0.0.1")).isFalse();
    }

    private void fail(String name, String address, int times) {
        IntStream.range(0, times).forEach(i -> throttle.failed(name, address));
    }

    private void wait(Duration time) {
        now += time.toNanos();
    }
}
