package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops all post, and lets it go again; what is written meanwhile waits. */
@Component
@Transactional
public class PostHold {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient database;
    private final Clock clock;

    PostHold(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Why post is stopped. */
    public record Hold(Instant since, String by, String reason) {

        /** Since when, in Danish. */
        public String sinceInDanish() {
            return DanishDates.moment(since);
        }
    }

    /** The hold that stops all post now, or empty. */
    @Transactional(readOnly = true)
    public Optional<Hold> current() {
        return database.sql("select held_at, held_by, reason from post_hold where released_at is null order by id desc fetch first row only")
            .query((row, number) -> new Hold(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3))).optional();
    }

    /** Stops all post; nothing changes when it is stopped already. */
    void stop(String by, String reason) {
        if (current().isEmpty()) {
            database.sql("insert into post_hold (held_at, held_by, reason) values (?, ?, ?)")
                .params(now(), by, reason.substring(0, Math.min(reason.length(), LONGEST_REASON))).update();
        }
    }

    /** Lets the post go again. */
    void release(String by) {
        database.sql("update post_hold set released_at = ?, released_by = ? where released_at is null").params(now(), by).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
