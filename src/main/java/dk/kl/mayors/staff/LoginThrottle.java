package dk.kl.mayors.staff;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after five failures a name is closed to that address for a minute, then two, up to fifteen.
 * Another address may still use the name, so that a stranger cannot lock anybody out. An address that fails under many names is closed as a whole.
 * Counts real time, not the product's clock, which a rehearsal may hold still.
 */
@Component
class LoginThrottle {

    static final int FAILURES_PER_NAME = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Autowired
    LoginThrottle() {
        this(System::nanoTime);
    }

    LoginThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether that name may not be tried from that address now. */
    synchronized boolean isClosed(String name, String address) {
        return closed(failures.get(pair(name, address))) || closed(failures.get(address));
    }

    synchronized void failed(String name, String address) {
        count(pair(name, address), FAILURES_PER_NAME);
        count(address, FAILURES_PER_ADDRESS);
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(pair(name, address));
    }

    private boolean closed(Failures past) {
        return past != null && past.closedUntil() - nanos.getAsLong() > 0;
    }

    private void count(String key, int allowed) {
        long now = nanos.getAsLong();
        Failures past = failures.get(key);
        int count = past == null || past.forgottenBy(now) ? 1 : past.count() + 1;
        failures.put(key, new Failures(count, count < allowed ? now : now + waitAfter(count - allowed).toNanos(), now));
    }

    private static Duration waitAfter(int furtherFailures) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(furtherFailures, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String pair(String name, String address) {
        return address + " " + name.toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, long closedUntil, long last) {
        boolean forgottenBy(long now) {
            return now - Math.max(closedUntil, last) > LONGEST.toNanos();
        }
    }
}
