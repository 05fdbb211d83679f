package dk.kl.mayors.correspondence.outbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps mails apart, so that a mail server is not flooded. Counts in the machine's time, whatever the product's clock says. */
class Pace {

    private final long gap;
    private long next = System.nanoTime();

    Pace(int perMinute) {
        gap = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits until the next mail may go. */
    synchronized void await() {
        for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        next = System.nanoTime() + gap;
    }
}
