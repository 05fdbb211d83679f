package dk.kl.mayors.inquiry.vault;

import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sealed entries. Past JPA, so that no opened text stays in a persistence context. */
@Component
class VaultRows {

    private static final String ALL = "select entry_number, id, inquiry_id, kind, key_id, nonce, ciphertext, written_at from vault_entry ";

    private final JdbcClient database;

    VaultRows(JdbcClient database) {
        this.database = database;
    }

    void insert(String id, String inquiryId, Kind kind, Seal seal, OffsetDateTime writtenAt) {
        database.sql("insert into vault_entry (id, inquiry_id, kind, key_id, nonce, ciphertext, written_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(id, inquiryId, kind.name(), seal.keyId(), seal.nonce(), seal.ciphertext(), writtenAt).update();
    }

    Optional<SealedEntry> find(String inquiryId, String id) {
        return database.sql(ALL + "where inquiry_id = ? and id = ?").params(inquiryId, id).query(VaultRows::entry).optional();
    }

    List<SealedEntry> of(String inquiryId) {
        return database.sql(ALL + "where inquiry_id = ? order by entry_number").param(inquiryId).query(VaultRows::entry).list();
    }

    List<SealedEntry> of(String kind, OffsetDateTime before) {
        return database.sql(ALL + "where kind = ? and written_at < ? order by entry_number").params(kind, before).query(VaultRows::entry).list();
    }

    Optional<String> inquiryOf(String id) {
        return database.sql("select inquiry_id from vault_entry where id = ?").param(id).query(String.class).optional();
    }

    int delete(String inquiryId) {
        return database.sql("delete from vault_entry where inquiry_id = ?").param(inquiryId).update();
    }

    /** The next entries behind that number that are sealed with one of those keys. */
    List<SealedEntry> under(List<String> keyIds, long behind, int atMost) {
        return database.sql(ALL + "where key_id in (:keys) and entry_number > :behind order by entry_number fetch first :most rows only")
            .param("keys", keyIds).param("behind", behind).param("most", atMost).query(VaultRows::entry).list();
    }

    /** Seals an entry anew; false when somebody else has done so, or removed it, since it was read. */
    boolean reseal(SealedEntry entry, Seal seal) {
        return database.sql("update vault_entry set key_id = ?, nonce = ?, ciphertext = ? where entry_number = ? and key_id = ? and nonce = ?")
            .params(seal.keyId(), seal.nonce(), seal.ciphertext(), entry.number(), entry.seal().keyId(), entry.seal().nonce()).update() == 1;
    }

    /** How many entries each key seals, by its fingerprint. */
    Map<String, Long> countByKey() {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select key_id, count(*) as entries from vault_entry group by key_id order by key_id")
            .query(row -> {
                counts.put(row.getString("key_id"), row.getLong("entries"));
            });
        return counts;
    }

    private static SealedEntry entry(ResultSet row, int number) throws SQLException {
        return new SealedEntry(row.getLong("entry_number"), row.getString("id"), row.getString("inquiry_id"), row.getString("kind"),
            new Seal(row.getString("key_id"), row.getString("nonce"), row.getBytes("ciphertext")),
            row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
