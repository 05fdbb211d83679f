package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes each night from 22.00 what the rounds keep no longer, in small transactions. Looks at the product's clock once a minute, so that a
 * node that was away, or is second, does no harm; what one night did not finish is finished by another node or the next night.
 */
@Component
class NightlyRemoval {

    static final int AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(NightlyRemoval.class);

    private final ObjectProvider<Expiring> expiring;
    private final RetentionPlan plan;
    private final RetentionRuns runs;
    private final RoundCalendar calendar;
    private final Audit audit;
    private final AuditLog auditLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightlyRemoval(ObjectProvider<Expiring> expiring, RetentionPlan plan, RetentionRuns runs, RoundCalendar calendar, Audit audit, AuditLog auditLog,
                   TransactionTemplate transaction, Clock clock) {
        this.expiring = expiring;
        this.plan = plan;
        this.runs = runs;
        this.calendar = calendar;
        this.audit = audit;
        this.auditLog = auditLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${mayors.retention.poll}", fixedDelayString = "${mayors.retention.poll}")
    void poll() {
        run(Nights.latest(ZonedDateTime.now(clock)));
    }

    /** Does the work of that night, unless it is done or another node is at it; false then. */
    boolean run(LocalDate night) {
        try {
            return runs.claim(night).map(claim -> work(night, claim)).orElse(false);
        } catch (DataIntegrityViolationException e) {
            return false; // The other node was quicker by a moment.
        } catch (RetentionRuns.Lost e) {
            log.warn("Another node has taken over the removal of the night of {}", night);
            return false;
        }
    }

    private boolean work(LocalDate night, String claim) {
        List<Expiring> kinds = expiring.orderedStream().toList();
        for (Round round : calendar.rounds()) {
            Map<DataClass, Integer> days = plan.days(round.id());
            for (Expiring kind : kinds) {
                remove(night, claim, round.id(), kind, Nights.before(night, days.get(kind.dataClass())));
            }
        }
        runs.finish(night, claim);
        tellOfTheLog();
        return true;
    }

    private void remove(LocalDate night, String claim, RoundId round, Expiring kind, Instant before) {
        try {
            long removed = 0;
            int some;
            do {
                some = transaction.execute(status -> {
                    int gone = kind.remove(round, before, AT_ONCE);
                    runs.count(night, claim, round, kind.dataClass(), gone, null);
                    return gone;
                });
                removed += some;
            } while (some > 0);
            if (removed > 0) {
                audit.note(AuditLog.SYSTEM, Deed.ERASED, round.value(), kind.dataClass().danish() + ": " + removed, "Slettefristen er udløbet");
            }
        } catch (RetentionRuns.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            // Without the message, which may hold what was to be removed.
            log.error("{} of round {} could not be removed: {} at {}", kind.dataClass(), round, e.getClass().getName(), e.getStackTrace()[0]);
            transaction.executeWithoutResult(status -> runs.count(night, claim, round, kind.dataClass(), 0, e.getClass().getSimpleName()));
        }
    }

    /** Leaves the end of the audit log's chain in the log file, outside the reach of whoever owns the database. */
    private void tellOfTheLog() {
        AuditLog.Check check = auditLog.verify();
        if (check.whole()) {
            log.info("The audit log is whole: {} entries, the last one is {}", check.entries(), check.end());
        } else {
            log.error("The audit log is broken at entry {}", check.brokenAt());
        }
    }
}
