package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.RoundFinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the entries of the audit log whose time is over; their places in the chain stay. What is about an inquiry belongs to the round in
 * whose time it was noted.
 */
@Component
class ExpiringAudit implements Expiring {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final RoundFinder roundFinder;

    ExpiringAudit(JdbcClient database, JdbcTemplate batches, RoundFinder roundFinder) {
        this.database = database;
        this.batches = batches;
        this.roundFinder = roundFinder;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LOGS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expired> expired(RoundId round, Instant before) {
        return narrowing(round, before).map(of -> database.sql("select count(*), min(noted_at)" + of.where()).params(of.given())
            .query(ExpiringAudit::expired).list()).orElse(List.of()).stream().filter(one -> one.count() > 0).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(RoundId round, Instant before, int atMost) {
        return narrowing(round, before).map(of -> remove(of, before, atMost)).orElse(0);
    }

    private int remove(Narrowing of, Instant before, int atMost) {
        List<Object[]> places = database.sql("select entry_number, previous_hash, hash" + of.where() + " order by entry_number fetch first " + atMost
            + " rows only").params(of.given()).query((row, index) -> new Object[] {row.getLong(1), row.getString(2), row.getString(3)}).list();
        if (!places.isEmpty()) {
            database.sql("update audit_chain set kept_from = ? where id = 1 and (kept_from is null or kept_from < ?)")
                .params(time(before), time(before)).update();
            batches.batchUpdate("insert into audit_gap (entry_number, previous_hash, hash) values (?, ?, ?)", places);
            batches.batchUpdate("delete from audit_entry where entry_number = ?", places.stream().map(place -> new Object[] {place[0]}).toList());
        }
        return places.size();
    }

    /** What belongs to the round and is older; empty when nothing can. */
    private Optional<Narrowing> narrowing(RoundId round, Instant before) {
        RoundFinder.Rounds rounds = roundFinder.rounds();
        List<String> own = new ArrayList<>();
        List<String> nobodys = new ArrayList<>();
        for (String about : database.sql("select distinct about from audit_entry where noted_at < ?").param(time(before)).query(String.class).list()) {
            Optional<RoundId> known = rounds.ofKey(about);
            if (known.isEmpty()) {
                nobodys.add(about);
            } else if (known.get().equals(round)) {
                own.add(about);
            }
        }
        if (own.isEmpty() && nobodys.isEmpty()) {
            return Optional.empty();
        }
        List<Object> given = new ArrayList<>(List.of(time(before)));
        List<String> either = new ArrayList<>();
        if (!own.isEmpty()) {
            either.add("about in " + places(own));
            given.addAll(own);
        }
        if (!nobodys.isEmpty()) {
            either.add("about in " + places(nobodys) + " and noted_at >= ? and noted_at < ?");
            given.addAll(nobodys);
            given.add(time(rounds.from(round)));
            given.add(time(rounds.until(round)));
        }
        return Optional.of(new Narrowing(" from audit_entry where noted_at < ? and (" + String.join(" or ", either) + ")", given));
    }

    private record Narrowing(String where, List<Object> given) {
    }

    private static String places(List<String> values) {
        return "(" + "?, ".repeat(values.size() - 1) + "?)";
    }

    private static Expired expired(ResultSet row, int number) throws SQLException {
        OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
        return new Expired("Linjer i revisionsloggen", row.getLong(1), oldest == null ? null : oldest.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
