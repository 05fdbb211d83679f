package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.leftover.Leftover;
import dk.kl.mayors.privacy.leftover.LeftoverReport;
import dk.kl.mayors.privacy.leftover.LeftoverScan;
import dk.kl.mayors.privacy.leftover.TraceFinder;
import dk.kl.mayors.privacy.leftover.Traces;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an approved erasure out: erases, searches for what is left while it could still be taken back, and writes the signed record, all
 * in one transaction. Nothing is erased while traces are left that nobody has accepted.
 */
@Service
class ErasureRun {

    private final ErasureRepository erasures;
    private final PersonEraser eraser;
    private final TraceFinder finder;
    private final LeftoverScan scan;
    private final ErasureRecords records;
    private final ErasedIdentities identities;
    private final ErasureProgress progress;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ErasureRun(ErasureRepository erasures, PersonEraser eraser, TraceFinder finder, LeftoverScan scan, ErasureRecords records,
               ErasedIdentities identities, ErasureProgress progress, Audit audit, TransactionTemplate transaction) {
        this.erasures = erasures;
        this.eraser = eraser;
        this.finder = finder;
        this.scan = scan;
        this.records = records;
        this.identities = identities;
        this.progress = progress;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Erases the person, or notes where traces would be left.
     *
     * @param acceptTraces whether the person is erased even when traces are left; the record then names the places
     * @return whether the person is erased
     */
    boolean carryOut(String id, boolean acceptTraces) {
        LeftoverReport left = attemptInOneTransaction(id, acceptTraces);
        if (!left.clean() && !acceptTraces) {
            transaction.executeWithoutResult(status -> erasures.findById(id).orElseThrow().holdBack(places(left.own())));
            return false;
        }
        return true;
    }

    private LeftoverReport attemptInOneTransaction(String id, boolean acceptTraces) {
        try {
            return transaction.execute(status -> {
                LeftoverReport after = attempt(id, acceptTraces);
                if (!after.clean() && !acceptTraces) {
                    status.setRollbackOnly();
                }
                return after;
            });
        } finally {
            progress.done(id);
        }
    }

    private LeftoverReport attempt(String id, boolean acceptTraces) {
        Erasure erasure = erasures.findById(id).orElseThrow();
        if (erasure.state() != Erasure.State.ERASED && erasures.findAllByOrderByAskedAtDesc().stream().anyMatch(erasure::doneBy)) {
            erasure.erased();
        }
        if (erasure.state() == Erasure.State.ERASED) {
            return new LeftoverReport(List.of(), 0, 0, 0);
        }
        DataSubject subject = erasure.subject();
        Traces traces = finder.of(subject);
        LeftoverReport before = scan.search(traces, progress.of(id, 0));
        identities.remember(subject);
        List<RemovedRows> removed = eraser.erase(subject);
        LeftoverReport after = scan.search(traces, progress.of(id, 1));
        if (after.clean() || acceptTraces) {
            Erasure now = erasures.findById(id).orElseThrow();
            now.erased();
            records.write(now, removed, before, after);
            subject.mandates().forEach(mandate -> audit.note(now.decidedBy(), Audit.Deed.ERASED, mandate,
                subject.secretary() ? "Sekretærens data" : "Alle persondata", now.reason().danish()));
        }
        return after;
    }

    private static String places(List<Leftover> leftovers) {
        return leftovers.stream().map(one -> one.table() + "." + one.column() + ": " + one.rows()).collect(Collectors.joining("\n"));
    }
}
