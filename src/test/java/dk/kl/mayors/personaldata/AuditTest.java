package dk.kl.mayors.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.AuditLog.Entry;
import dk.kl.mayors.personaldata.AuditLog.Search;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AuditTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Audit audit;
    @Autowired
    private AuditLog log;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private IdentityService identityService;

    private final String mandate = "test-" + UUID.randomUUID();

    @AfterEach
    void tidyUp() {
        SecurityContextHolder.clearContext();
        identityService.clearAuthentication();
        engine.reset();
    }

    @Test
    void whoeverIsLoggedInIsNoted() {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("sara", null, List.of()));

        audit.note(Deed.CHANGED, mandate, "Borgmesterkortet", "");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("sara");
            assertThat(entry.deed()).isEqualTo(Deed.CHANGED);
            assertThat(entry.what()).isEqualTo("Borgmesterkortet");
        });
    }

    @Test
    void whoeverCompletesTheTaskIsNotedAndElseTheProductItself() {
        identityService.setAuthenticatedUserId("kirsten");
        audit.note(Deed.CHANGED, mandate, "Opgaven", "");
        identityService.clearAuthentication();
        audit.note(Deed.CHANGED, mandate, "Linket", "");
        audit.note("mayor", Deed.CHANGED, mandate, "Svaret", "");

        assertThat(entries()).extracting(Entry::actor).containsExactly("mayor", AuditLog.SYSTEM, "kirsten");
    }

    @Test
    void notesOfATransactionThatIsRolledBackAreGone() {
        transaction.executeWithoutResult(status -> {
            audit.note(Deed.CHANGED, mandate, "Borgmesterkortet", "");
            status.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void aTransactionThatOnlyReadsCannotNote() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(status -> audit.note(Deed.SAW, mandate, "Borgmesterkortet", "")))
            .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoReadsAPageAgainWithinAMinuteIsNotedOnce() {
        audit.note("sara", Deed.SAW, mandate, "Borgmesterkortet", "");
        audit.note("sara", Deed.SAW, mandate, "Borgmesterkortet", "");
        audit.note("kirsten", Deed.SAW, mandate, "Borgmesterkortet", "");
        assertThat(entries()).hasSize(2);

        engine.clockTo(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusSeconds(61));
        audit.note("sara", Deed.SAW, mandate, "Borgmesterkortet", "");
        assertThat(entries()).hasSize(3);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatIsNoted() {
        audit.note("sara", Deed.CHANGED, mandate, "Borgmesterkortet", "");

        assertThatThrownBy(() -> database.update("update audit_entry set actor = 'kirsten' where about = ?", mandate))
            .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("The audit log only grows");
        assertThatThrownBy(() -> database.update("delete from audit_entry where about = ?", mandate))
            .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("The audit log only grows");
        assertThatThrownBy(() -> database.update("update audit_chain set last_number = last_number - 1"))
            .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("The audit log only goes forward");
        assertThatThrownBy(() -> database.update("delete from audit_chain")).isInstanceOf(DataAccessException.class);
        assertThat(entries()).singleElement().extracting(Entry::actor).isEqualTo("sara");
    }

    @Test
    void whatIsChangedBehindTheDatabasesBackBreaksTheChainThere() {
        audit.note("sara", Deed.CHANGED, mandate, "Borgmesterkortet", "");
        audit.note("sara", Deed.EXPORTED, mandate, "Borgmesterkortet", "");
        long changed = entries().get(1).number();
        assertThat(log.verify().whole()).isTrue();

        unguarded("update audit_entry set actor = 'kirsten' where entry_number = " + changed);
        try {
            assertThat(log.verify().brokenAt()).isEqualTo(changed);
        } finally {
            unguarded("update audit_entry set actor = 'sara' where entry_number = " + changed);
        }
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void whatIsSlippedInBreaksTheChainThere() {
        audit.note("sara", Deed.CHANGED, mandate, "Borgmesterkortet", "");
        long slippedIn = log.verify().entries() + 1;
        database.update("insert into audit_entry (entry_number, noted_at, actor, deed, about, what, why, previous_hash, hash)"
            + " values (?, ?, 'sara', 'SAW', ?, 'x', '', '', '')", slippedIn, OffsetDateTime.now(), mandate);
        try {
            assertThat(log.verify().brokenAt()).isEqualTo(slippedIn);
        } finally {
            unguarded("delete from audit_entry where entry_number = " + slippedIn);
        }
    }

    @Test
    void notesOfManyAtOnceMakeOneChain() {
        CompletableFuture.allOf(IntStream.range(0, 20).mapToObj(one -> CompletableFuture.runAsync(() ->
            transaction.executeWithoutResult(status -> {
                audit.note("sara", Deed.CHANGED, mandate, "Kort " + one, "");
                audit.note("sara", Deed.EXPORTED, mandate, "Kort " + one, "");
            }))).toArray(CompletableFuture[]::new)).join();

        assertThat(entries()).hasSize(40);
        assertThat(log.verify().whole()).isTrue();
    }

    private List<Entry> entries() {
        return log.find(new Search("", Set.of(mandate), null, null), 0, 100).entries();
    }

    /** What somebody could do who owns the database. */
    private void unguarded(String change) {
        if (TestDatabase.onPostgresql()) {
            database.execute("alter table audit_entry disable trigger all");
            database.update(change);
            database.execute("alter table audit_entry enable trigger all");
        } else {
            database.execute("drop trigger audit_entry_guard");
            database.update(change);
            database.execute("create trigger audit_entry_guard before update, delete on audit_entry for each row call"
                + " 'dk.kl.mayors.personaldata.internal.AuditEntryGuard'");
        }
    }
}
