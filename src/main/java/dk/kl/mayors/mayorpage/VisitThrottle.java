package dk.kl.mayors.mayorpage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses links: an address that has tried too many that lead nowhere is closed for ten minutes, one that asks all the
 * time for the rest of the minute. Both have an end, because many people sit behind one address of a town hall. Counts real time, not the
 * product's clock, which a rehearsal may hold still.
 */
class VisitThrottle {

    static final Duration VISITS_WITHIN = Duration.ofMinutes(1);
    static final Duration MISSES_WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final int guesses;
    private final int visitsAllowed;
    private final LongSupplier nanos;
    private final Map<String, Count> visits = new Memory();
    private final Map<String, Count> misses = new Memory();

    VisitThrottle(int guesses, int visitsAllowed, LongSupplier nanos) {
        this.guesses = guesses;
        this.visitsAllowed = visitsAllowed;
        this.nanos = nanos;
    }

    /** Counts a visit from that address; how long it must wait, zero when it may come in. */
    synchronized Duration visit(String address) {
        Duration forMisses = wait(misses.get(address), guesses, MISSES_WITHIN);
        return forMisses.isZero() ? wait(count(visits, address, VISITS_WITHIN), visitsAllowed + 1, VISITS_WITHIN) : forMisses;
    }

    /** Counts a link that led nowhere. */
    synchronized void missed(String address) {
        count(misses, address, MISSES_WITHIN);
    }

    private Count count(Map<String, Count> counts, String address, Duration within) {
        long now = nanos.getAsLong();
        Count past = counts.get(address);
        Count next = past == null || now - past.since() >= within.toNanos() ? new Count(1, now) : new Count(past.number() + 1, past.since());
        counts.put(address, next);
        return next;
    }

    private Duration wait(Count count, int tooMany, Duration within) {
        if (count == null || count.number() < tooMany) {
            return Duration.ZERO;
        }
        Duration left = within.minusNanos(nanos.getAsLong() - count.since());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many since that moment. */
    private record Count(int number, long since) {
    }

    private static class Memory extends LinkedHashMap<String, Count> {

        Memory() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    }
}
