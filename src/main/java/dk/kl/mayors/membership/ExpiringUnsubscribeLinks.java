package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Links in mails that unsubscribe, from the day on which they end. */
@Component
class ExpiringUnsubscribeLinks implements Expiring {

    private static final ExpiringRows.Rows LINKS = new ExpiringRows.Rows("Links, der afmelder nyhedsbreve", "unsubscribe_link", "token_hash", "expires_at",
        "mandate_id in (:mandates)", "delete from unsubscribe_link where token_hash in (:keys)");

    private final ExpiringRows rows;
    private final Roster roster;

    ExpiringUnsubscribeLinks(ExpiringRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LINKS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(LINKS, before, mandates(round));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(LINKS, before, mandates(round), atMost);
    }

    private Map<String, Set<String>> mandates(RoundId round) {
        return Map.of("mandates", roster.mandateIds(round));
    }
}
