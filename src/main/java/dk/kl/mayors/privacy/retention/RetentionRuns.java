package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of the nights: which node does the work, and what was removed. */
@Component
class RetentionRuns {

    /** A node that is silent for so long has given up; another one goes on. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    RetentionRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A night's work.
     *
     * @param finishedAt null while it is under way
     */
    record Run(LocalDate night, Instant finishedAt) {
    }

    /**
     * What was removed of one class in one round.
     *
     * @param problem the kind of the failure, or null
     */
    record Removal(LocalDate night, String round, DataClass dataClass, long removed, String problem) {
    }

    /** Takes the night for the caller; empty when it is done or another node is at work. */
    @Transactional
    public Optional<String> claim(LocalDate night) {
        String claim = UUID.randomUUID().toString();
        int taken = database.sql("update retention_run set claim = ?, touched_at = ? where night = ? and finished_at is null and touched_at < ?")
            .params(claim, now(), night, now().minus(SILENCE)).update();
        if (taken == 0 && database.sql("select count(*) from retention_run where night = ?").param(night).query(Long.class).single() == 0) {
            taken = database.sql("insert into retention_run (night, claim, started_at, touched_at) values (?, ?, ?, ?)")
                .params(night, claim, now(), now()).update();
        }
        return taken == 1 ? Optional.of(claim) : Optional.empty();
    }

    /** Counts what the caller's transaction removed; throws {@link Lost} when another node has taken over, and then nothing may be committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(LocalDate night, String claim, RoundId round, DataClass dataClass, long removed, String problem) {
        if (database.sql("update retention_run set touched_at = ? where night = ? and claim = ? and finished_at is null").params(now(), night, claim)
            .update() == 0) {
            throw new Lost();
        }
        if (removed > 0 || problem != null) {
            int known = database.sql("update retention_removal set removed = removed + ?, problem = coalesce(?, problem)"
                    + " where night = ? and round_id = ? and data_class = ?")
                .params(removed, problem, night, round.value(), dataClass.name()).update();
            if (known == 0) {
                database.sql("insert into retention_removal (night, round_id, data_class, removed, problem) values (?, ?, ?, ?, ?)")
                    .params(night, round.value(), dataClass.name(), removed, problem).update();
            }
        }
    }

    @Transactional
    public void finish(LocalDate night, String claim) {
        database.sql("update retention_run set finished_at = ? where night = ? and claim = ?").params(now(), night, claim).update();
    }

    /** The latest nights, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> last(int atMost) {
        return database.sql("select night, finished_at from retention_run order by night desc fetch first " + atMost + " rows only")
            .query(RetentionRuns::run).list();
    }

    /** What was removed in that round, or went wrong, in those nights. */
    @Transactional(readOnly = true)
    public List<Removal> removals(RoundId round, LocalDate since) {
        return database.sql("select night, round_id, data_class, removed, problem from retention_removal where round_id = ? and night >= ?"
            + " order by night desc, data_class").params(round.value(), since).query(RetentionRuns::removal).list();
    }

    /** What went wrong in the last night that is finished. */
    @Transactional(readOnly = true)
    public List<Removal> problems() {
        return database.sql("select night, round_id, data_class, removed, problem from retention_removal where problem is not null"
            + " and night = (select max(night) from retention_run where finished_at is not null)").query(RetentionRuns::removal).list();
    }

    /** Another node has taken over the night's work. */
    static class Lost extends RuntimeException {
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject(2, OffsetDateTime.class);
        return new Run(row.getObject(1, LocalDate.class), finished == null ? null : finished.toInstant());
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        return new Removal(row.getObject(1, LocalDate.class), row.getString(2), DataClass.valueOf(row.getString(3)), row.getLong(4), row.getString(5));
    }
}
