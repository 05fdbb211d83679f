package dk.kl.mayors.rehearsal;

import dk.kl.mayors.engine.Jobs;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/**
 * Lets time pass: the clock goes from timer to timer in their order, and at each of them everything that is due is done before the clock
 * goes on. So each timer fires as it would have, however far the clock is moved.
 */
@Service
@ConditionalOnProperty("mayors.rehearsal.starts-at")
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofDays(5 * 366);
    private static final long LOOK_AGAIN_MILLIS = 40;

    private final RehearsalClock clock;
    private final Jobs jobs;
    private final ExecutorService mover = Executors.newSingleThreadExecutor(task -> new Thread(task, "rehearsal"));
    private volatile Move move;

    Rehearsal(RehearsalClock clock, Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /**
     * The clock on its way.
     *
     * @param problem a Danish sentence when it stopped before its goal, else empty
     */
    record Move(Instant from, Instant to, boolean arrived, String problem) {

        int percent(Instant now) {
            long whole = Math.max(1, Duration.between(from, to).toSeconds());
            return arrived ? 100 : (int) Math.max(0, Math.min(99, Duration.between(from, now).toSeconds() * 100 / whole));
        }
    }

    Instant now() {
        return clock.now();
    }

    Optional<Instant> nextTimer() {
        return jobs.nextTimer();
    }

    /** The move that is under way or was the last one. */
    Optional<Move> move() {
        return Optional.ofNullable(move);
    }

    boolean moving() {
        Move current = move;
        return current != null && !current.arrived() && current.problem().isEmpty();
    }

    /** Begins to move the clock; throws {@link CannotMove} with a Danish sentence when that makes no sense. */
    synchronized void moveTo(Instant target) {
        Instant now = clock.now();
        if (moving()) {
            throw new CannotMove("Uret er allerede på vej. Vent, til det er nået frem.");
        }
        if (!target.isAfter(now)) {
            throw new CannotMove("Uret kan kun stilles frem. Vælg en senere dato.");
        }
        if (Duration.between(now, target).compareTo(LONGEST) > 0) {
            throw new CannotMove("Uret kan højst stilles fem år frem. Vælg en tidligere dato.");
        }
        move = new Move(now, target, false, "");
        mover.execute(() -> run(target));
    }

    private void run(Instant target) {
        String problem = "";
        try {
            settle();
            Optional<Instant> next = jobs.nextTimer();
            while (next.isPresent() && !next.get().isAfter(target)) {
                if (next.get().isAfter(clock.now())) {
                    clock.moveTo(next.get().plusMillis(1));
                }
                settle();
                next = jobs.nextTimer();
            }
            if (target.isAfter(clock.now())) {
                clock.moveTo(target);
            }
            settle();
        } catch (Unsettled e) {
            problem = "Uret er standset undervejs, fordi der stadig arbejdes på det, der skulle være sket. Prøv igen om lidt.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "Uret er standset, fordi programmet lukkes ned.";
        } catch (RuntimeException e) {
            log.error("The clock could not be moved", e);
            problem = "Uret er standset på grund af en fejl. Se loggen, og prøv igen.";
        }
        move = new Move(move.from(), target, problem.isEmpty(), problem);
    }

    /** Waits until everything that is due has been done. */
    private void settle() throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (jobs.due() > 0) {
            if (System.nanoTime() > giveUpAt) {
                throw new Unsettled();
            }
            jobs.wake();
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    @PreDestroy
    void stop() {
        mover.shutdownNow();
    }

    /** The clock cannot be moved; the message is a Danish sentence. */
    static class CannotMove extends RuntimeException {
        CannotMove(String message) {
            super(message);
        }
    }

    private static class Unsettled extends RuntimeException {
    }
}
