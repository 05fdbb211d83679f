package dk.kl.mayors.mayorpage.code;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor for what is read in confidence: six digits that the mayor gets by mail, good for one inquiry, through one link, for ten
 * minutes, five tries and one reading. What is stored is keyed with the link, which the database does not know, so nobody finds a code there.
 */
@Service
@Transactional
public class PageCodes {

    static final Duration HOLDS = Duration.ofMinutes(10);
    static final int TRIES = 5;
    static final int MOST_AN_HOUR = 6;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Post post;
    private final Clock clock;

    PageCodes(JdbcClient database, Post post, Clock clock) {
        this.database = database;
        this.post = post;
        this.clock = clock;
    }

    /** Sends a new code to the address in the roster and ends the earlier ones; false when there have been too many within the hour. */
    public boolean send(Visitor visitor, String inquiryId) {
        String mandate = visitor.mandate().id().toString();
        Instant now = clock.instant();
        database.sql("delete from page_code where mandate_id = ? and made_at < ?").params(mandate, at(now.minus(Duration.ofHours(1)))).update();
        if (database.sql("select count(*) from page_code where mandate_id = ?").param(mandate).query(Integer.class).single() >= MOST_AN_HOUR) {
            return false;
        }
        database.sql("update page_code set used_at = ? where mandate_id = ? and used_at is null").params(at(now), mandate).update();
        String id = UUID.randomUUID().toString();
        String code = String.format("%06d", RANDOM.nextInt(CODES));
        Instant end = now.plus(HOLDS);
        database.sql("insert into page_code (id, mandate_id, inquiry_id, code_hash, made_at, ends_at, tries) values (?, ?, ?, ?, ?, ?, 0)")
            .params(id, mandate, inquiryId, hash(visitor, id, code), at(now), at(end)).update();
        post.write(Post.ToMayor.of(visitor.mandate().id(), MailKind.PAGE_CODE, id,
            Map.of("code", code, "validUntil", DanishDates.time(end.atZone(clock.getZone()).toLocalDateTime()))));
        return true;
    }

    /** The inquiry that the mayor has a code for now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> awaited(Visitor visitor) {
        return database.sql("select inquiry_id from page_code where mandate_id = ? and used_at is null and tries < ? and ends_at > ?"
            + " order by made_at desc").params(visitor.mandate().id().toString(), TRIES, at(clock.instant())).query(String.class).list().stream().findFirst();
    }

    /** Tries what was typed, and burns the code when it is the right one. Each try counts, also those at the same moment. */
    public Tried tryCode(Visitor visitor, String inquiryId, String typed) {
        OffsetDateTime now = at(clock.instant());
        Optional<Stored> open = database.sql("select id, code_hash, tries from page_code where mandate_id = ? and inquiry_id = ? and used_at is null "
            + "and ends_at > ? order by made_at desc").params(visitor.mandate().id().toString(), inquiryId, now).query(Stored.class).list().stream().findFirst();
        if (open.isEmpty()) {
            return Tried.NO_CODE;
        }
        int counted = database.sql("update page_code set tries = tries + 1 where id = ? and used_at is null and tries < ?").params(open.get().id(), TRIES).update();
        if (counted == 0) {
            return Tried.TOO_OFTEN;
        }
        String digits = typed.replaceAll("[\\s\\u00A0.-]", "");
        if (!MessageDigest.isEqual(bytes(open.get().codeHash()), bytes(hash(visitor, open.get().id(), digits)))) {
            return open.get().tries() + 1 >= TRIES ? Tried.TOO_OFTEN : Tried.WRONG;
        }
        int burnt = database.sql("update page_code set used_at = ? where id = ? and used_at is null").params(now, open.get().id()).update();
        return burnt == 1 ? Tried.RIGHT : Tried.NO_CODE;
    }

    /** What came of a try. */
    public enum Tried { RIGHT, WRONG, TOO_OFTEN, NO_CODE }

    private record Stored(String id, String codeHash, int tries) {
    }

    private static String hash(Visitor visitor, String id, String code) {
        return visitor.token().mark("code/" + id + "/" + code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
