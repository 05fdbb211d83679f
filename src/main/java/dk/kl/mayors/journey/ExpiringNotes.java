package dk.kl.mayors.journey;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes on the mayor card, from the day on which they were written. */
@Component
class ExpiringNotes extends ExpiringTable {

    private static final ExpiringRows.Rows NOTES = new ExpiringRows.Rows("Notater på borgmesterkortet", "mayor_note", "id", "written_at",
        "mandate_id in (:mandates)", "delete from mayor_note where id in (:keys)");

    ExpiringNotes(ExpiringRows rows, Roster roster) {
        super(DataClass.NOTES, NOTES, rows, round -> Map.of("mandates", roster.mandateIds(round)));
    }
}
