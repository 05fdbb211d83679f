package dk.kl.mayors.mayorpage.code;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes that open an answer, from the moment at which they end. */
@Component
class ExpiringCodes extends ExpiringTable {

    private static final ExpiringRows.Rows CODES = new ExpiringRows.Rows("Udløbne koder", "page_code", "id",
        "ends_at", "mandate_id in (:mandates)", "delete from page_code where id in (:keys)");

    ExpiringCodes(ExpiringRows rows, Roster roster) {
        super(DataClass.LINKS, CODES, rows, round -> Map.of("mandates", roster.mandateIds(round)));
    }
}
