package dk.kl.mayors.engine;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work outside the engine is tried again.
 *
 * @param retry   waits between the tries; when they are used up, an incident
 * @param worker  the worker that takes such work
 */
@ConfigurationProperties("mayors")
record RetryProperties(@DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H"}) List<Duration> retry, @DefaultValue Worker worker) {

    /**
     * The worker that takes work outside the engine.
     *
     * @param poll how often it looks for work
     * @param lock how long a piece of work is its own; longer than all time-outs of a mail together
     */
    record Worker(@DefaultValue("true") boolean enabled, @DefaultValue("1s") Duration poll, @DefaultValue("2m") Duration lock) {
    }
}
