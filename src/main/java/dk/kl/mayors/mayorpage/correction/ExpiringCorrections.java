package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That staff have decided about a correction; what was corrected is gone since then. */
@Component
class ExpiringCorrections implements Expiring {

    private static final ExpiringRows.Rows DECIDED = new ExpiringRows.Rows("Afgjorte rettelser af kontaktoplysninger", "contact_correction", "id",
        "decided_at", "decided_at is not null and mandate_id in (:mandates)", "delete from contact_correction where id in (:keys)");

    private final ExpiringRows rows;
    private final Roster roster;

    ExpiringCorrections(ExpiringRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LOGS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(DECIDED, before, Map.of("mandates", roster.mandateIds(round)));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(DECIDED, before, Map.of("mandates", roster.mandateIds(round)), atMost);
    }
}
