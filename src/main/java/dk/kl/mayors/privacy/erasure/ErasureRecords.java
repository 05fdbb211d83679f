package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.privacy.leftover.Leftover;
import dk.kl.mayors.privacy.leftover.LeftoverReport;
import dk.kl.mayors.privacy.proof.SignedRecords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed records of what was erased: who, when, why and how much, never what. Each names the hash of the one before it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasureRecords {

    private final JdbcClient database;
    private final SignedRecords signing;
    private final Clock clock;

    ErasureRecords(JdbcClient database, SignedRecords signing, Clock clock) {
        this.database = database;
        this.signing = signing;
        this.clock = clock;
    }

    void write(Erasure erasure, List<RemovedRows> removed, LeftoverReport before, LeftoverReport after) {
        Optional<Last> last = database.sql("select record_number, hash from erasure_record order by record_number desc fetch first row only")
            .query((row, index) -> new Last(row.getLong(1), row.getString(2))).optional();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", "erasure-record");
        payload.put("version", 1);
        payload.put("number", last.map(Last::number).orElse(0L) + 1);
        payload.put("id", erasure.id());
        payload.put("subject", erasure.subject().kind().name().toLowerCase());
        payload.put("mandates", erasure.mandates());
        payload.put("reason", erasure.reason().name().toLowerCase());
        payload.put("askedBy", erasure.askedBy());
        payload.put("askedAt", erasure.askedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        payload.put("approvedBy", erasure.decidedBy());
        payload.put("approvedAt", erasure.decidedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        payload.put("erasedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        payload.put("removed", byTable(removed));
        payload.put("before", search(before));
        payload.put("after", search(after));
        payload.put("previous", last.map(Last::hash).orElse(null));
        String signed = signing.sign(payload);
        database.sql("insert into erasure_record (record_number, erasure_id, signed, hash) values (?, ?, ?, ?)")
            .params(payload.get("number"), erasure.id(), signed, SignedRecords.hash(signed)).update();
    }

    /** The signed record of that erasure; empty before it is done. */
    @Transactional(readOnly = true)
    Optional<String> of(String erasureId) {
        return database.sql("select signed from erasure_record where erasure_id = ?").param(erasureId).query(String.class).optional();
    }

    /** Whether every record verifies and names the hash of the one before it. */
    @Transactional(readOnly = true)
    boolean whole() {
        String previous = null;
        for (String signed : database.sql("select signed from erasure_record order by record_number").query(String.class).list()) {
            String named = signing.verify(signed).map(record -> record.path("previous").asText("")).orElse(null);
            if (named == null || !named.equals(previous == null ? "" : previous)) {
                return false;
            }
            previous = SignedRecords.hash(signed);
        }
        return true;
    }

    private static Map<String, Long> byTable(List<RemovedRows> removed) {
        Map<String, Long> tables = new TreeMap<>();
        removed.forEach(one -> one.tables().forEach((table, rows) -> tables.merge(table, rows, Long::sum)));
        return tables;
    }

    private static Map<String, Object> search(LeftoverReport report) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("tables", report.tables());
        search.put("columns", report.columns());
        search.put("rows", report.rows());
        search.put("found", places(report.own()));
        search.put("sharedWithOthers", places(report.shared()));
        return search;
    }

    private static Map<String, Long> places(List<Leftover> leftovers) {
        Map<String, Long> places = new TreeMap<>();
        leftovers.forEach(one -> places.put(one.table() + "." + one.column(), one.rows()));
        return places;
    }

    private record Last(long number, String hash) {
    }
}
