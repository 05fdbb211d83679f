package dk.kl.mayors.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product: the domain and the engine read the same time from it. It ticks; the rehearsal and the tests move it.
 * The engine's clock is static, so that there is one per JVM.
 */
@Component
public class EngineClock extends Clock {

    /** The zone in which all dates of the product are meant. */
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Override
    public ZoneId getZone() {
        return COPENHAGEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), instant()));
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Lets the clock go on from this instant. Callers see to it that no job is running: a jump would end its lock. */
    public void moveTo(Instant instant) {
        ClockUtil.offset(instant.toEpochMilli() - System.currentTimeMillis());
    }

    /** Lets the clock tell the real time again. */
    public void reset() {
        ClockUtil.reset();
    }
}
