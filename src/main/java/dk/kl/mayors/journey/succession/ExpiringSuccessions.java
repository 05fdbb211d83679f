package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of mayor that are done or were given up. Why somebody left is kept like a note: that it happened, the mandates tell. */
@Component
class ExpiringSuccessions implements Expiring {

    private static final ExpiringRows.Rows SETTLED = new ExpiringRows.Rows("Afsluttede skift af borgmester", "succession", "id",
        "coalesce(approved_at, made_at)", "round_id = :round and state in ('DONE', 'DROPPED')", "delete from succession where id in (:keys)");

    private final ExpiringRows rows;

    ExpiringSuccessions(ExpiringRows rows) {
        this.rows = rows;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.NOTES;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(SETTLED, before, Map.of("round", round.value()));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(SETTLED, before, Map.of("round", round.value()), atMost);
    }
}
