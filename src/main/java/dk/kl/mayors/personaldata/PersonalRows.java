package dk.kl.mayors.personaldata;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.personaldata.DataKeeper.Removed;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
        return list(subject, query, Map.of(), row);
    }

    /** The same with further parameters of the query. */
    public <T> List<T> list(DataSubject subject, String query, Map<String, ?> further, RowMapper<T> row) {
        entities.flush();
        return database.sql(query).param(MANDATES, subject.mandates()).params(further).query(row).list();
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

    /** A column with a time in Danish words, "15. december 2021 kl. 08.15"; empty when it is null. */
    public static String moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? "" : DanishDates.moment(time.toInstant());
    }

    /** A column with a day in Danish words, "15. december 2021"; empty when it is null. */
    public static String day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? "" : DanishDates.date(day);
    }
}
