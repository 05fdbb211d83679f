package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.AuditLog.Entry;
import dk.kl.mayors.personaldata.AuditLog.Page;
import dk.kl.mayors.personaldata.AuditLog.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of the audit log. */
@Component
class AuditEntries {

    /** Who reads the same again within this time is noted once. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(1);
    private static final String COLUMNS = "entry_number, noted_at, actor, deed, about, what, why";
    private static final String INSERT = "insert into audit_entry (" + COLUMNS + ", previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    AuditEntries(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Chains these notes, whose numbers are not yet known, to the end. Holds the chain until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Entry> notes) {
        AuditChain.End end = database.sql("select last_number, last_hash from audit_chain where id = 1 for update").query(AuditEntries::chainEnd).single();
        List<Object[]> rows = new ArrayList<>();
        for (Entry note : notes) {
            if (!seenJustNow(note)) {
                Entry entry = new Entry(end.number() + 1, note.at(), note.actor(), note.deed(), note.about(), note.what(), note.why());
                String hash = AuditChain.hash(end.hash(), entry);
                rows.add(new Object[] {entry.number(), time(entry.at()), entry.actor(), entry.deed().name(), entry.about(), entry.what(),
                    entry.why(), end.hash(), hash});
                end = new AuditChain.End(entry.number(), hash);
            }
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate(INSERT, rows);
            database.sql("update audit_chain set last_number = ?, last_hash = ? where id = 1").params(end.number(), end.hash()).update();
        }
    }

    private boolean seenJustNow(Entry note) {
        return note.deed() == Deed.SAW && database.sql("select count(*) from audit_entry where about = ? and noted_at > ? and noted_at <= ?"
                + " and actor = ? and what = ? and why = ? and deed = 'SAW'")
            .params(note.about(), time(note.at().minus(SAME_VISIT)), time(note.at()), note.actor(), note.what(), note.why())
            .query(Long.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public Page find(Search search, int from, int atMost) {
        if (search.about() != null && search.about().isEmpty()) {
            return new Page(List.of(), 0);
        }
        List<Object> given = new ArrayList<>();
        StringBuilder where = new StringBuilder(" from audit_entry where 1 = 1");
        narrow(where, given, " and actor = ?", search.actor() == null || search.actor().isBlank() ? null : search.actor());
        narrow(where, given, " and noted_at >= ?", search.since() == null ? null : time(search.since()));
        narrow(where, given, " and noted_at < ?", search.before() == null ? null : time(search.before()));
        if (search.about() != null) {
            where.append(" and about in (").append("?, ".repeat(search.about().size() - 1)).append("?)");
            given.addAll(search.about());
        }
        long total = database.sql("select count(*)" + where).params(given).query(Long.class).single();
        List<Entry> entries = database.sql("select " + COLUMNS + where + " order by entry_number desc offset " + from + " rows fetch next "
            + atMost + " rows only").params(given).query(AuditEntries::read).list();
        return new Page(entries, total);
    }

    Set<String> actors() {
        return database.sql("select distinct actor from audit_entry").query(String.class).set();
    }

    private static void narrow(StringBuilder where, List<Object> given, String condition, Object wanted) {
        if (wanted != null) {
            where.append(condition);
            given.add(wanted);
        }
    }

    /** The chain's places of those numbers, both included. */
    Map<Long, AuditChain.Link> links(long first, long last) {
        Map<Long, AuditChain.Link> links = new HashMap<>();
        database.sql("select entry_number, previous_hash, hash from audit_gap where entry_number between ? and ?").params(first, last)
            .query((row, index) -> links.put(row.getLong("entry_number"), link(row, null))).list();
        database.sql("select * from audit_entry where entry_number between ? and ?").params(first, last)
            .query((row, index) -> links.put(row.getLong("entry_number"), link(row, read(row, index)))).list();
        return links;
    }

    AuditChain.End end() {
        return database.sql("select last_number, last_hash from audit_chain where id = 1").query(AuditEntries::chainEnd).single();
    }

    /** The number of the latest entry, whether it is chained or not. */
    long highest() {
        return database.sql("select coalesce(max(entry_number), 0) from audit_entry").query(Long.class).single();
    }

    private static AuditChain.End chainEnd(ResultSet row, int number) throws SQLException {
        return new AuditChain.End(row.getLong(1), row.getString(2));
    }

    private static AuditChain.Link link(ResultSet row, Entry entry) throws SQLException {
        return new AuditChain.Link(row.getString("previous_hash"), row.getString("hash"), entry);
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(row.getLong("entry_number"), row.getObject("noted_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
            Deed.valueOf(row.getString("deed")), row.getString("about"), row.getString("what"), row.getString("why"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
