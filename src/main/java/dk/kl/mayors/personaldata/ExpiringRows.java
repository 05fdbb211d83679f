package dk.kl.mayors.personaldata;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.personaldata.Expiring.Expired;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts and removes rows whose time is over; what the statements say is the business of the module that owns the table. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExpiringRows {

    private final JdbcClient database;
    private final PersonalRows rows;

    ExpiringRows(JdbcClient database, PersonalRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Rows of one table, as SQL.
     *
     * @param what   in Danish, what they are
     * @param table  the table
     * @param key    its key
     * @param since  when their time began
     * @param belong which of them are meant; may use the parameters that are given along
     * @param remove the statement that removes or blanks those with a key in {@code :keys}
     */
    public record Rows(String what, String table, String key, String since, String belong, String remove) {
    }

    /** What of these rows expired before that instant; empty when there is nothing. */
    public List<Expired> expired(Rows of, Instant before, Map<String, ?> parameters) {
        return nothingNamed(parameters) ? List.of() : database.sql("select count(*), min(" + of.since() + ") from " + of.table() + " where " + of.belong()
                + " and " + of.since() + " < :before").params(parameters).param("before", at(before))
            .query((row, number) -> new Expired(of.what(), row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)))).list()
            .stream().filter(found -> found.count() > 0).toList();
    }

    /** Removes the oldest of them, at most that many. */
    public int remove(Rows of, Instant before, Map<String, ?> parameters, int atMost) {
        return rows.change(of.remove(), keys(of, before, parameters, atMost));
    }

    /** The keys of the oldest of them, at most that many. */
    public List<Object> keys(Rows of, Instant before, Map<String, ?> parameters, int atMost) {
        return nothingNamed(parameters) ? List.of() : database.sql("select " + of.key() + " from " + of.table() + " where " + of.belong() + " and " + of.since()
                + " < :before order by " + of.since() + " fetch first " + atMost + " rows only").params(parameters).param("before", at(before))
            .query((row, number) -> row.getObject(1)).list();
    }

    /**
     * How many rows there are for each of these events, whose time began with the event's end.
     *
     * @param query with the parameter {@code :events}; gives the event's id and the number of rows
     * @param ends  when each event ended, by its id
     * @param what  the beginning of what is said, for instance "Kostønsker til"
     */
    public List<Expired> ofEvents(String what, String query, Map<String, Ended> ends) {
        return ends.isEmpty() ? List.of() : database.sql(query).param("events", ends.keySet())
            .query((row, number) -> new Expired(what + " " + ends.get(row.getString(1)).title(), row.getLong(2), ends.get(row.getString(1)).at())).list()
            .stream().filter(found -> found.count() > 0).toList();
    }

    /** Removes at most that many rows of these events; the query gives their keys. */
    public int removeOfEvents(String query, String remove, Set<String> events, int atMost) {
        return events.isEmpty() ? 0 : rows.change(remove, database.sql(query + " fetch first " + atMost + " rows only").param("events", events)
            .query((row, number) -> row.getObject(1)).list());
    }

    /** An event that is over. */
    public record Ended(String title, Instant at) {
    }

    /** A condition over an empty list is no SQL, and means no row. */
    private static boolean nothingNamed(Map<String, ?> parameters) {
        return parameters.values().stream().anyMatch(one -> one instanceof Set<?> set && set.isEmpty());
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(EngineClock.COPENHAGEN).toOffsetDateTime();
    }
}
