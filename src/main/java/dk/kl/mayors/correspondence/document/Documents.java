package dk.kl.mayors.correspondence.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files under the SHA-256 of their bytes: equal files are stored once, and a stored file never changes. */
@Component
public class Documents {

    private final JdbcTemplate database;

    Documents(JdbcTemplate database) {
        this.database = database;
    }

    /** Stores the bytes, if they are not there yet, in the caller's transaction; gives their SHA-256. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(byte[] content) {
        String sha256 = sha256(content);
        if (database.queryForObject("select count(*) from document where sha256 = ?", Integer.class, sha256) == 0) {
            database.update("insert into document (sha256, content) values (?, ?)", sha256, content);
        }
        return sha256;
    }

    /** The bytes; throws {@link org.springframework.dao.EmptyResultDataAccessException} when there are none. */
    @Transactional(readOnly = true)
    public byte[] content(String sha256) {
        return database.queryForObject("select content from document where sha256 = ?", (row, number) -> row.getBytes(1), sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
