package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Links to mayors' pages, from the day on which they expired or were revoked. */
@Component
class ExpiringLinks extends ExpiringTable {

    private static final ExpiringRows.Rows ENDED = new ExpiringRows.Rows("Udløbne og spærrede links", "personal_link", "id",
        "least(coalesce(revoked_at, ends_at), ends_at)", "mandate_id in (:mandates)", "delete from personal_link where id in (:keys)");

    ExpiringLinks(ExpiringRows rows, Roster roster) {
        super(DataClass.LINKS, ENDED, rows, round -> Map.of("mandates", roster.mandateIds(round)));
    }
}
