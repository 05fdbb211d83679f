package dk.kl.mayors.rehearsal;

import dk.kl.mayors.engine.BeforeEngineStarts;
import dk.kl.mayors.engine.EngineClock;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the product's clock in the time of the rehearsal: it begins where the profile says, ticks while the product runs, and goes on
 * where it stopped when the product starts again.
 */
@Component
@ConditionalOnProperty("mayors.rehearsal.starts-at")
class RehearsalClock implements BeforeEngineStarts {

    private final EngineClock clock;
    private final JdbcClient database;
    private final Instant startsAt;

    RehearsalClock(EngineClock clock, JdbcClient database, @Value("${mayors.rehearsal.starts-at}") OffsetDateTime startsAt) {
        this.clock = clock;
        this.database = database;
        this.startsAt = startsAt.toInstant();
    }

    @Override
    public void prepare() {
        moveTo(database.sql("select stands_at from rehearsal_clock where id = 1").query(OffsetDateTime.class).optional()
            .map(OffsetDateTime::toInstant).orElse(startsAt));
    }

    Instant now() {
        return clock.instant();
    }

    void moveTo(Instant instant) {
        clock.moveTo(instant);
        remember();
    }

    @Scheduled(fixedDelayString = "PT15S")
    @PreDestroy
    void remember() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (database.sql("update rehearsal_clock set stands_at = ? where id = 1").param(now).update() == 0) {
            database.sql("insert into rehearsal_clock (id, stands_at) values (1, ?)").param(now).update();
        }
    }
}
