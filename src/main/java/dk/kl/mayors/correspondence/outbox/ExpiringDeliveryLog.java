package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The delivery log's lines about each message; whether a message was sent, and when, stays with the message. */
@Component
class ExpiringDeliveryLog implements Expiring {

    private static final ExpiringRows.Rows LOG = new ExpiringRows.Rows("Leveringslog", "dispatch_log", "id", "happened_at",
        "dispatch_id in (select id from dispatch where round_id = :round)", "delete from dispatch_log where id in (:keys)");

    private final ExpiringRows rows;

    ExpiringDeliveryLog(ExpiringRows rows) {
        this.rows = rows;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LOGS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(LOG, before, Map.of("round", round.value()));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(LOG, before, Map.of("round", round.value()), atMost);
    }
}
