package dk.kl.mayors.journey.succession;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of mayor that are done or were given up. Why somebody left is kept like a note: that it happened, the mandates tell. */
@Component
class ExpiringSuccessions extends ExpiringTable {

    private static final ExpiringRows.Rows SETTLED = new ExpiringRows.Rows("Afsluttede skift af borgmester", "succession", "id",
        "coalesce(approved_at, made_at)", "round_id = :round and state in ('DONE', 'DROPPED')", "delete from succession where id in (:keys)");

    ExpiringSuccessions(ExpiringRows rows) {
        super(DataClass.NOTES, SETTLED, rows, round -> Map.of("round", round.value()));
    }
}
