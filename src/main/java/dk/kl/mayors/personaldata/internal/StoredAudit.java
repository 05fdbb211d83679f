package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.AuditLog;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what a transaction notes and chains it right before the commit, so that whole transactions never wait for each other's notes; all
 * other changes are written first, so that the chain is the last thing that is locked.
 */
@Component
class StoredAudit implements Audit, AuditLog {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_WHY = 1000;

    private final AuditEntries entries;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final EntityManager entityManager;
    private final Clock clock;

    StoredAudit(AuditEntries entries, CurrentUser currentUser, TransactionTemplate transaction, EntityManager entityManager, Clock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public void note(Deed deed, String about, String what, String why) {
        note(whoIsAtWork(), deed, about, what, why);
    }

    @Override
    public void note(String actor, Deed deed, String about, String what, String why) {
        Entry note = new Entry(0, clock.instant().truncatedTo(ChronoUnit.MILLIS), cut(actor, LONGEST_NAME), deed, cut(about, LONGEST_NAME),
            cut(what, LONGEST_WHAT), cut(why, LONGEST_WHY));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            transaction.executeWithoutResult(status -> entries.append(List.of(note)));
        } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Nothing can be noted in a transaction that only reads; leave out readOnly = true");
        } else {
            notes().add(note);
        }
    }

    private Notes notes() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(Notes.class::isInstance).map(Notes.class::cast)
            .findFirst().orElseGet(() -> {
                Notes notes = new Notes();
                TransactionSynchronizationManager.registerSynchronization(notes);
                return notes;
            });
    }

    @Override
    public Page find(Search search, int from, int atMost) {
        return entries.find(search, from, atMost);
    }

    @Override
    public Set<String> actors() {
        return entries.actors();
    }

    @Override
    public Check verify() {
        return AuditChain.follow(entries);
    }

    private String whoIsAtWork() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken) ? login.getName()
            : currentUser.id().orElse(SYSTEM);
    }

    private static String cut(String text, int longest) {
        return text == null ? "" : text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The notes of one transaction. */
    private final class Notes implements TransactionSynchronization {

        private final List<Entry> pending = new ArrayList<>();
        private boolean written;

        void add(Entry note) {
            if (written) {
                entries.append(List.of(note));
            } else {
                pending.add(note);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entityManager.flush();
            written = true;
            entries.append(pending);
        }
    }
}
