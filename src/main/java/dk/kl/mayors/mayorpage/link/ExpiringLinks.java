package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Links to mayors' pages, from the day on which they expired or were revoked. */
@Component
class ExpiringLinks implements Expiring {

    private static final ExpiringRows.Rows ENDED = new ExpiringRows.Rows("Udløbne og spærrede links", "personal_link", "id",
        "least(coalesce(revoked_at, ends_at), ends_at)", "mandate_id in (:mandates)", "delete from personal_link where id in (:keys)");

    private final ExpiringRows rows;
    private final Roster roster;

    ExpiringLinks(ExpiringRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LINKS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(ENDED, before, Map.of("mandates", roster.mandateIds(round)));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(ENDED, before, Map.of("mandates", roster.mandateIds(round)), atMost);
    }
}
