package dk.kl.mayors.membership;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Links in mails that unsubscribe, from the day on which they end. */
@Component
class ExpiringUnsubscribeLinks extends ExpiringTable {

    private static final ExpiringRows.Rows LINKS = new ExpiringRows.Rows("Links, der afmelder nyhedsbreve", "unsubscribe_link", "token_hash", "expires_at",
        "mandate_id in (:mandates)", "delete from unsubscribe_link where token_hash in (:keys)");

    ExpiringUnsubscribeLinks(ExpiringRows rows, Roster roster) {
        super(DataClass.LINKS, LINKS, rows, round -> Map.of("mandates", roster.mandateIds(round)));
    }
}
