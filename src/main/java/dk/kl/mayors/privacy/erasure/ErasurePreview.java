package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.leftover.LeftoverReport;
import dk.kl.mayors.privacy.leftover.LeftoverScan;
import dk.kl.mayors.privacy.leftover.TraceFinder;
import dk.kl.mayors.privacy.leftover.Traces;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays an erasure and takes it back at once, so that what staff approve is counted and not guessed. */
@Component
class ErasurePreview {

    private final PersonEraser eraser;
    private final TraceFinder finder;
    private final LeftoverScan scan;
    private final TransactionTemplate transaction;

    ErasurePreview(PersonEraser eraser, TraceFinder finder, LeftoverScan scan, TransactionTemplate transaction) {
        this.eraser = eraser;
        this.finder = finder;
        this.scan = scan;
        this.transaction = transaction;
    }

    /** What would go, where traces stand now, and where some would be left. */
    Rehearsed of(DataSubject subject) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Traces traces = finder.of(subject);
            LeftoverReport before = scan.search(traces, LeftoverScan.Progress.NONE);
            List<RemovedRows> removed = eraser.erase(subject);
            return new Rehearsed(removed, before, scan.search(traces, LeftoverScan.Progress.NONE));
        });
    }

    /** What an erasure would do as things stand now. */
    record Rehearsed(List<RemovedRows> removed, LeftoverReport before, LeftoverReport after) {
    }
}
