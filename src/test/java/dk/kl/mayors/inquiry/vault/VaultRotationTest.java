package dk.kl.mayors.inquiry.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A new key takes over, and operations see when the old one may go. */
@ProductTest
class VaultRotationTest {

    private static final String OLD = VaultTest.key(1);
    private static final String NEW = VaultTest.key(2);

    @Autowired
    private VaultRows rows;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate database;

    private final String inquiry = UUID.randomUUID().toString();

    @AfterEach
    void emptyTheVault() {
        database.update("delete from vault_entry");
    }

    @Test
    void sealsEverythingWithTheFirstKeySoThatTheOldOneMayGo() {
        write(120);

        assertThat(rotation(NEW, OLD).rotate()).isEqualTo(120);
        assertThat(vault(NEW).entries(inquiry)).hasSize(120).extracting(Entry::text).startsWith("Spørgsmål 0", "Spørgsmål 1").endsWith("Spørgsmål 119");
        assertThat(rotation(NEW, OLD).rotate()).isZero();
        assertThat(database.queryForList("select nonce from vault_entry", String.class)).doesNotHaveDuplicates();
    }

    @Test
    void leavesWhatIsDamagedOrWithoutAKeyAndGoesOnWithTheRest() {
        vault(VaultTest.key(3)).put(inquiry, Kind.QUESTION, "Under en nøgle, der mangler");
        String damaged = vault(OLD).put(inquiry, Kind.QUESTION, "Beskadiget");
        database.update("update vault_entry set nonce = 'AAAAAAAAAAAAAAAA' where id = ?", damaged);
        write(3);

        VaultRotation rotation = rotation(NEW, OLD);
        assertThat(rotation.damaged()).isZero();
        assertThat(rotation.rotate()).isEqualTo(3);
        assertThat(new VaultHealth(rows, VaultKeys.of(NEW, OLD), rotation).health().getDetails()).containsEntry("damaged", 1);
        database.update("delete from vault_entry where id = ?", damaged);
        vault(OLD).put(inquiry, Kind.QUESTION, "Er sat ind i stedet");
        rotation.rotate();
        assertThat(rotation.damaged()).isZero();
        assertThat(rows.countByKey()).isEqualTo(Map.of(id(VaultTest.key(3)), 1L, id(NEW), 4L));
    }

    @Test
    void doesNotOverwriteWhatAnotherNodeHasSealedMeanwhile() {
        write(1);
        SealedEntry read = rows.under(List.of(id(OLD)), 0, 1).get(0);
        rotation(NEW, OLD).rotate();

        assertThat(rows.reseal(read, Seal.close(VaultKey.of(VaultTest.key(4)), "elsewhere", new byte[0]))).isFalse();
        assertThat(vault(NEW).entries(inquiry)).extracting(Entry::text).containsExactly("Spørgsmål 0");
    }

    @Test
    void changesNothingWithOneKeyAlone() {
        write(2);

        assertThat(rotation(OLD).rotate()).isZero();
        assertThat(rotation().rotate()).isZero();
    }

    @Test
    void tellsOperationsHowManyEntriesEachKeySeals() {
        write(2);
        vault(NEW).put(inquiry, Kind.ANSWER, "Svar");

        Health health = health(NEW, OLD);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("entriesByKey", Map.of(id(NEW), 1L, id(OLD), 2L)).containsEntry("entriesWithoutKey", Map.of());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new VaultMeters(rows, VaultKeys.of(NEW)).bindTo(meters);
        assertThat(meters.get("vault.entries").tag("key", id(NEW)).gauge().value()).isEqualTo(1);
        assertThat(meters.get("vault.entries.without.key").gauge().value()).isEqualTo(2);
    }

    @Test
    void warnsThatAKeyIsMissing() {
        write(2);

        Health health = health(NEW);
        assertThat(health.getStatus()).isEqualTo(VaultHealth.KEY_MISSING);
        assertThat(health.getDetails()).containsEntry("entriesWithoutKey", Map.of(id(OLD), 2L));
        assertThat(health().getStatus()).isEqualTo(VaultHealth.KEY_MISSING);
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            vault(OLD).put(inquiry, Kind.QUESTION, "Spørgsmål " + i);
        }
    }

    private Vault vault(String... keys) {
        return new Vault(rows, VaultKeys.of(keys), clock);
    }

    private VaultRotation rotation(String... keys) {
        return new VaultRotation(rows, VaultKeys.of(keys), transaction);
    }

    private Health health(String... keys) {
        return new VaultHealth(rows, VaultKeys.of(keys), rotation(keys)).health();
    }

    private static String id(String key) {
        return VaultKey.of(key).id();
    }
}
