package dk.kl.mayors.network.bench;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the search work in the background while staff watch it; they can stop it at the best so far. */
@Component
class Runs {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);
    private static final long REPORT_NANOS = 500_000_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "network-search");
        worker.setDaemon(true);
        return worker;
    });
    private final RunRepository runs;
    private final Proposals proposals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Runs(RunRepository runs, Proposals proposals, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.proposals = proposals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts a search for the scenario; one that works already goes on. */
    void start(String scenarioId) {
        if (!view(scenarioId).works()) {
            runs.save(new Run(scenarioId, clock.instant()));
            thread.execute(() -> work(scenarioId));
        }
    }

    /** Asks the scenario's search to stop at the best so far. */
    void stop(String scenarioId) {
        transaction.executeWithoutResult(status -> runs.findById(scenarioId).ifPresent(Run::askToStop));
    }

    /** The scenario's last search. */
    RunView view(String scenarioId) {
        return RunView.of(runs.findById(scenarioId), clock.instant());
    }

    @PreDestroy
    void shutDown() {
        thread.shutdownNow();
    }

    private void work(String scenarioId) {
        AtomicLong reported = new AtomicLong(System.nanoTime());
        try {
            Proposals.Task task = proposals.again(scenarioId);
            Proposals.Found found = Proposals.search(task, (percent, points) -> goOn(scenarioId, percent, points, reported));
            end(scenarioId, proposals.keep(task, found));
        } catch (RuntimeException e) {
            log.error("The search for scenario {} failed", scenarioId, e);
            end(scenarioId, "Der skete en fejl, og forslaget er uændret. Prøv igen, og kontakt procesejeren, hvis den bliver ved.");
        }
    }

    private boolean goOn(String scenarioId, int percent, long points, AtomicLong reported) {
        if (thread.isShutdown()) {
            return false;
        }
        long last = reported.get();
        long now = System.nanoTime();
        if (now - last < REPORT_NANOS || !reported.compareAndSet(last, now)) {
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status ->
            runs.findById(scenarioId).map(run -> run.report(percent, points, clock.instant())).orElse(false)));
    }

    private void end(String scenarioId, String outcome) {
        transaction.executeWithoutResult(status -> runs.findById(scenarioId).ifPresent(run -> run.end(outcome, clock.instant())));
    }
}
