package dk.kl.mayors.mayorpage.code;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes that open an answer, from the moment at which they end. */
@Component
class ExpiringCodes implements Expiring {

    private static final ExpiringRows.Rows CODES = new ExpiringRows.Rows("Udløbne koder", "page_code", "id",
        "ends_at", "mandate_id in (:mandates)", "delete from page_code where id in (:keys)");

    private final ExpiringRows rows;
    private final Roster roster;

    ExpiringCodes(ExpiringRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LINKS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(CODES, before, Map.of("mandates", roster.mandateIds(round)));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(CODES, before, Map.of("mandates", roster.mandateIds(round)), atMost);
    }
}
