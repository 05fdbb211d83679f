package dk.kl.mayors.personaldata;

import dk.kl.mayors.personaldata.DataKeeper.Removed;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and removes a person's rows by statements with the parameter {@code :mandates}. Works in the caller's transaction beside JPA: what
 * waits there is written first, and after a change it reads anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalRows {

    private static final String MANDATES = "mandates";

    private final JdbcClient database;
    private final EntityManager entities;

    PersonalRows(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** What the query finds about that person. */
    public <T> List<T> list(DataSubject subject, String query, RowMapper<T> row) {
        entities.flush();
        return database.sql(query).param(MANDATES, subject.mandates()).query(row).list();
    }

    /** Removes or blanks the person's rows of a table, with further parameters of the statement. */
    public Removed change(DataSubject subject, String table, String statement, Map<String, ?> further) {
        entities.flush();
        int rows = database.sql(statement).param(MANDATES, subject.mandates()).params(further).update();
        entities.clear();
        return new Removed(table, rows);
    }

    /** The same without further parameters. */
    public Removed change(DataSubject subject, String table, String statement) {
        return change(subject, table, statement, Map.of());
    }

    /** Removes all rows of the table whose column mandate_id names one of the person's mandates. */
    public Removed delete(DataSubject subject, String table) {
        return change(subject, table, "delete from " + table + " where mandate_id in (:mandates)");
    }

    /** Removes or blanks the rows of these keys, which the statement calls {@code :keys}. */
    public int change(String statement, Collection<?> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        entities.flush();
        int rows = database.sql(statement).param("keys", keys).update();
        entities.clear();
        return rows;
    }

    /** A column with a time as an instant; null when it is empty. */
    public static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
