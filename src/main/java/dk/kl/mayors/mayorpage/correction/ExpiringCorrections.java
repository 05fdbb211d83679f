package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That staff have decided about a correction; what was corrected is gone since then. */
@Component
class ExpiringCorrections extends ExpiringTable {

    private static final ExpiringRows.Rows DECIDED = new ExpiringRows.Rows("Afgjorte rettelser af kontaktoplysninger", "contact_correction", "id",
        "decided_at", "decided_at is not null and mandate_id in (:mandates)", "delete from contact_correction where id in (:keys)");

    ExpiringCorrections(ExpiringRows rows, Roster roster) {
        super(DataClass.LOGS, DECIDED, rows, round -> Map.of("mandates", roster.mandateIds(round)));
    }
}
