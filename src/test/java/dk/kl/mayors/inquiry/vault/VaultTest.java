package dk.kl.mayors.inquiry.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the vault gives back, to whom it stays shut, and what it notices. */
@ProductTest
class VaultTest {

    private static final String SECRET = "Må jeg have både vederlag og egenpension? ÆØÅ-7319";

    @Autowired
    private Vault vault;
    @Autowired
    private VaultRows rows;
    @Autowired
    private VaultKeys keys;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private final String inquiry = UUID.randomUUID().toString();

    @AfterEach
    void emptyTheVault() {
        database.update("delete from vault_entry");
    }

    @Test
    void givesBackWhatWasPutInInItsOrder() {
        String question = vault.put(inquiry, Kind.QUESTION, SECRET);
        byte[] pdf = new byte[200_000];
        new Random(1).nextBytes(pdf);
        String file = vault.put(inquiry, Kind.FILE, pdf);
        vault.put(inquiry, Kind.NOTE, "");
        vault.put(UUID.randomUUID().toString(), Kind.QUESTION, "Noget andet");

        List<Entry> entries = vault.entries(inquiry);
        assertThat(entries).extracting(Entry::kind).containsExactly(Kind.QUESTION, Kind.FILE, Kind.NOTE);
        assertThat(entries.get(0).text()).isEqualTo(SECRET);
        assertThat(entries.get(2).text()).isEmpty();
        assertThat(vault.read(inquiry, file).orElseThrow().content()).isEqualTo(pdf);
        assertThat(vault.entries(inquiry, Kind.QUESTION)).extracting(Entry::id).containsExactly(question);
        assertThat(vault.read(UUID.randomUUID().toString(), question)).isEmpty();
    }

    @Test
    void keepsNothingReadableInTheDatabaseAndSealsTheSameTextDifferentlyEachTime() {
        vault.put(inquiry, Kind.QUESTION, SECRET);
        vault.put(inquiry, Kind.QUESTION, SECRET);

        List<byte[]> sealed = database.query("select ciphertext from vault_entry where inquiry_id = ?",
            (row, number) -> row.getBytes(1), inquiry);
        assertThat(sealed).hasSize(2).allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("vederlag", "7319"));
        assertThat(sealed.get(0)).isNotEqualTo(sealed.get(1));
        assertThat(database.queryForList("select nonce from vault_entry", String.class)).doesNotHaveDuplicates();
    }

    @Test
    void tellsNothingOfAShortTextByItsLength() {
        vault.put(inquiry, Kind.QUESTION, "Nej");
        vault.put(inquiry, Kind.QUESTION, "x".repeat(200));
        vault.put(inquiry, Kind.QUESTION, "x".repeat(3_000));
        vault.put(inquiry, Kind.QUESTION, "x".repeat(4_000));

        assertThat(database.query("select ciphertext from vault_entry order by entry_number", (row, number) -> row.getBytes(1).length))
            .containsExactly(272, 272, 4112, 4112);
    }

    @Test
    void showsNoTextWhereAnEntryIsPrinted() {
        vault.put(inquiry, Kind.QUESTION, SECRET);

        assertThat(vault.entries(inquiry).toString()).doesNotContain(SECRET).contains("QUESTION");
        assertThat(new VaultSettings(List.of(key(5))).toString()).doesNotContain(key(5));
        assertThat(VaultKey.of(key(5)).toString()).doesNotContain(key(5));
        assertThatThrownBy(() -> VaultKey.of(key(5) + "AAAA")).isInstanceOf(IllegalArgumentException.class).message().doesNotContain(key(5));
    }

    @Test
    void staysShutWithAnotherKeyAndOpensAgainWithItsOwn() {
        String entry = vault.put(inquiry, Kind.QUESTION, SECRET);
        Vault other = with(key(1));

        assertThatThrownBy(() -> other.read(inquiry, entry)).isInstanceOf(VaultClosed.class).hasMessageContaining(keys.first().id())
            .hasMessageContaining("MAYORS_VAULT_KEYS").message().doesNotContain(SECRET);
        assertThatThrownBy(() -> other.entries(inquiry)).isInstanceOf(VaultClosed.class);
        assertThat(vault.read(inquiry, entry).orElseThrow().text()).isEqualTo(SECRET);
    }

    @Test
    void takesAndReadsOtherInquiriesWhileAKeyIsMissing() {
        vault.put(inquiry, Kind.QUESTION, SECRET);
        Vault other = with(key(1));
        String later = UUID.randomUUID().toString();
        other.put(later, Kind.QUESTION, "Et nyt spørgsmål");

        assertThat(other.entries(later)).extracting(Entry::text).containsExactly("Et nyt spørgsmål");
        assertThat(other.erase(inquiry)).isEqualTo(1);
    }

    @Test
    void takesNothingWithoutAnyKey() {
        assertThatThrownBy(() -> with().put(inquiry, Kind.QUESTION, SECRET)).isInstanceOf(VaultClosed.class).hasMessageContaining("MAYORS_VAULT_KEYS");
        assertThat(vault.entries(inquiry)).isEmpty();
    }

    @Test
    void writesWithTheFirstKeyAndReadsWithAll() {
        with(key(1)).put(inquiry, Kind.QUESTION, "Med den gamle nøgle");
        Vault rotated = with(key(2), key(1));
        rotated.put(inquiry, Kind.ANSWER, "Med den nye nøgle");

        assertThat(rotated.entries(inquiry)).extracting(Entry::text).containsExactly("Med den gamle nøgle", "Med den nye nøgle");
        assertThat(with(key(2)).entries(inquiry, Kind.ANSWER)).extracting(Entry::text).containsExactly("Med den nye nøgle");
    }

    @Test
    void noticesAChangedByteOrNonce() {
        String entry = vault.put(inquiry, Kind.QUESTION, SECRET);
        String whole = vault.put(inquiry, Kind.QUESTION, "Uskadt");
        byte[] sealed = database.queryForObject("select ciphertext from vault_entry where id = ?", (row, number) -> row.getBytes(1), entry);
        for (int at : new int[] {0, sealed.length / 2, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            database.update("update vault_entry set ciphertext = ? where id = ?", changed, entry);
            assertDamaged(inquiry, entry);
        }
        database.update("update vault_entry set ciphertext = ? where id = ?", new byte[3], entry);
        assertDamaged(inquiry, entry);
        database.update("update vault_entry set ciphertext = ? where id = ?", sealed, entry);
        assertThat(vault.read(inquiry, entry).orElseThrow().text()).isEqualTo(SECRET);
        for (String nonce : new String[] {"AAAAAAAAAAAAAAAA", "ikke base64", "AA=="}) {
            database.update("update vault_entry set nonce = ? where id = ?", nonce, entry);
            assertDamaged(inquiry, entry);
        }
        assertThat(vault.read(inquiry, whole).orElseThrow().text()).isEqualTo("Uskadt");
    }

    @Test
    void noticesAnEntryThatWasMovedToAnotherInquiryPlaceOrKind() {
        String other = UUID.randomUUID().toString();
        String mine = vault.put(inquiry, Kind.QUESTION, SECRET);
        String theirs = vault.put(other, Kind.QUESTION, "Ufarligt");
        Map<String, Object> row = database.queryForMap("select nonce, key_id from vault_entry where id = ?", mine);
        byte[] sealed = database.queryForObject("select ciphertext from vault_entry where id = ?", (found, number) -> found.getBytes(1), mine);

        database.update("update vault_entry set ciphertext = ?, nonce = ?, key_id = ? where id = ?", sealed, row.get("nonce"), row.get("key_id"), theirs);
        assertDamaged(other, theirs);
        database.update("update vault_entry set kind = 'NOTE' where id = ?", mine);
        assertDamaged(inquiry, mine);
        database.update("update vault_entry set inquiry_id = ?, kind = 'QUESTION' where id = ?", other, mine);
        assertDamaged(other, mine);
    }

    @Test
    void leavesTheCallersTransactionAlive() {
        String entry = vault.put(inquiry, Kind.QUESTION, SECRET);
        database.update("update vault_entry set nonce = 'AAAAAAAAAAAAAAAA' where id = ?", entry);

        transaction.executeWithoutResult(status -> {
            assertDamaged(inquiry, entry);
            vault.put(inquiry, Kind.NOTE, "Skrevet bagefter");
        });
        assertThat(vault.entries(inquiry, Kind.NOTE)).hasSize(1);
    }

    @Test
    void erasesOneInquiryAlone() {
        String other = UUID.randomUUID().toString();
        vault.put(inquiry, Kind.QUESTION, SECRET);
        vault.put(inquiry, Kind.ANSWER, SECRET);
        vault.put(other, Kind.QUESTION, "Bliver");

        assertThat(vault.erase(inquiry)).isEqualTo(2);
        assertThat(vault.entries(inquiry)).isEmpty();
        assertThat(vault.entries(other)).extracting(Entry::text).containsExactly("Bliver");
    }

    private void assertDamaged(String inquiryId, String entryId) {
        assertThatThrownBy(() -> vault.read(inquiryId, entryId)).isInstanceOf(VaultDamaged.class).hasMessageContaining(entryId)
            .message().doesNotContain(SECRET);
    }

    private Vault with(String... base64) {
        return new Vault(rows, VaultKeys.of(base64), clock);
    }

    static String key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
