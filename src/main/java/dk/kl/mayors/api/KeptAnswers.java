package dk.kl.mayors.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what each program was answered to the requests that it gave a key. */
@Component
class KeptAnswers {

    /** How long a request may take; one that was cut off can be sent again afterwards. */
    static final Duration AT_WORK = Duration.ofMinutes(2);
    /** How long an answer is given again. */
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    KeptAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A program's request: whose it is, its key, and the SHA-256 of all that it asks for. */
    record Request(String user, String key, String fingerprint) {
    }

    /** What was answered; the location and the content's type may be null. */
    record Answer(int status, String contentType, String location, String body) {
    }

    /**
     * What is known of a key.
     *
     * @param fingerprint of the request that came first
     * @param answer      null while that request is at work
     */
    record Known(String fingerprint, Answer answer) {
    }

    /** Takes the key for this request and gives the claim's id; throws {@link DuplicateKeyException} when it is taken. */
    @Transactional
    public String claim(Request request) {
        database.sql("delete from api_request where user_id = ? and request_key = ? and expires_at <= ?")
            .params(request.user(), request.key(), now()).update();
        String claim = UUID.randomUUID().toString();
        database.sql("insert into api_request (user_id, request_key, claim, fingerprint, expires_at) values (?, ?, ?, ?, ?)")
            .params(request.user(), request.key(), claim, request.fingerprint(), now().plus(AT_WORK)).update();
        return claim;
    }

    /** What is known of the request's key, or null when it has just become free. */
    @Transactional(readOnly = true)
    public Known find(Request request) {
        return database.sql("select fingerprint, status, content_type, location, body from api_request where user_id = ? and request_key = ?")
            .params(request.user(), request.key()).query(KeptAnswers::known).optional().orElse(null);
    }

    /** Keeps the answer in the caller's transaction; false when the claim was lost meanwhile, and then nothing may be committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(String claim, Answer answer) {
        return database.sql("update api_request set status = ?, content_type = ?, location = ?, body = ?, expires_at = ? where claim = ?")
            .params(answer.status(), answer.contentType(), answer.location(), answer.body(), now().plus(KEPT), claim).update() == 1;
    }

    /** Lets the key go, so that the same request can be sent again. */
    @Transactional
    public void release(String claim) {
        database.sql("delete from api_request where claim = ?").param(claim).update();
    }

    /** Forgets what is over. */
    @Scheduled(fixedDelayString = "${mayors.api.forget-every:1h}")
    @Transactional
    public void forget() {
        database.sql("delete from api_request where expires_at <= ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        int status = row.getInt("status");
        return new Known(row.getString("fingerprint"),
            status == 0 ? null : new Answer(status, row.getString("content_type"), row.getString("location"), row.getString("body")));
    }
}
