package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The delivery log's lines about each message; whether a message was sent, and when, stays with the message. */
@Component
class ExpiringDeliveryLog extends ExpiringTable {

    private static final ExpiringRows.Rows LOG = new ExpiringRows.Rows("Leveringslog", "dispatch_log", "id", "happened_at",
        "dispatch_id in (select id from dispatch where round_id = :round)", "delete from dispatch_log where id in (:keys)");

    ExpiringDeliveryLog(ExpiringRows rows) {
        super(DataClass.LOGS, LOG, rows, round -> Map.of("round", round.value()));
    }
}
