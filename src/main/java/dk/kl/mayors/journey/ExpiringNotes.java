package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes on the mayor card, from the day on which they were written. */
@Component
class ExpiringNotes implements Expiring {

    private static final ExpiringRows.Rows NOTES = new ExpiringRows.Rows("Notater på borgmesterkortet", "mayor_note", "id", "written_at",
        "mandate_id in (:mandates)", "delete from mayor_note where id in (:keys)");

    private final ExpiringRows rows;
    private final Roster roster;

    ExpiringNotes(ExpiringRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.NOTES;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(NOTES, before, Map.of("mandates", roster.mandateIds(round)));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(NOTES, before, Map.of("mandates", roster.mandateIds(round)), atMost);
    }
}
