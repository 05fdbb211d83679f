package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Subscriptions that ended, with the proof of consent. The proof is kept for two years after the end at least, however short the round's
 * own time is, so that the house can answer a complaint about a newsletter (Regulation (EU) 2016/679, article 7(1)).
 */
@Component
class ExpiringSubscriptions extends ExpiringTable {

    private static final Duration PROOF = Duration.ofDays(730);
    private static final ExpiringRows.Rows ENDED = new ExpiringRows.Rows("Afsluttede nyhedsbreve med samtykke", "subscription", "id", "ended_at",
        "mandate_id in (:mandates)", "delete from subscription where id in (:keys)");

    private final Clock clock;

    ExpiringSubscriptions(ExpiringRows rows, Roster roster, Clock clock) {
        super(DataClass.LOGS, ENDED, rows, round -> Map.of("mandates", roster.mandateIds(round)));
        this.clock = clock;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return super.expired(round, proven(before));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return super.remove(round, proven(before), atMost);
    }

    private Instant proven(Instant before) {
        Instant latest = clock.instant().minus(PROOF);
        return before.isBefore(latest) ? before : latest;
    }
}
