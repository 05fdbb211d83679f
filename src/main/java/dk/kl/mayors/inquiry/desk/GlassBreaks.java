package dk.kl.mayors.inquiry.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has broken the glass of an inquiry, and until when that person may read it. The reason lies in the vault. */
@Component
class GlassBreaks {

    private static final Duration OPEN = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Clock clock;

    GlassBreaks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets that person read the inquiry for half an hour. */
    GlassBreak open(String inquiryId, String userId, String reasonEntry) {
        Instant now = clock.instant();
        GlassBreak made = new GlassBreak(UUID.randomUUID().toString(), userId, reasonEntry, now, now.plus(OPEN));
        database.sql("insert into inquiry_glass_break (id, inquiry_id, user_id, reason_entry, opened_at, ends_at) values (?, ?, ?, ?, ?, ?)")
            .params(made.id(), inquiryId, userId, reasonEntry, made.openedAt().atOffset(ZoneOffset.UTC), made.endsAt().atOffset(ZoneOffset.UTC)).update();
        return made;
    }

    boolean isOpen(String inquiryId, String userId) {
        return database.sql("select count(*) from inquiry_glass_break where inquiry_id = ? and user_id = ? and opened_at <= ? and ends_at > ?")
            .params(inquiryId, userId, now(), now()).query(Long.class).single() > 0;
    }

    /** All that there have been, the latest first. */
    List<GlassBreak> of(String inquiryId) {
        return database.sql("""
                select id, user_id, reason_entry, opened_at, ends_at from inquiry_glass_break where inquiry_id = ?
                order by opened_at desc, id""")
            .param(inquiryId).query((row, number) -> new GlassBreak(row.getString("id"), row.getString("user_id"), row.getString("reason_entry"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant())).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * One time that the glass was broken.
     *
     * @param reasonEntry the id of the reason in the vault
     */
    record GlassBreak(String id, String userId, String reasonEntry, Instant openedAt, Instant endsAt) {
    }
}
