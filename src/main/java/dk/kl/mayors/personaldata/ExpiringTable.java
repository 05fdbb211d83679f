package dk.kl.mayors.personaldata;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.ExpiringRows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Data of one class that are the rows of one table and need nothing else to be removed. The module that owns the table says which rows. */
public abstract class ExpiringTable implements Expiring {

    private final DataClass dataClass;
    private final Rows which;
    private final ExpiringRows rows;
    private final Function<RoundId, Map<String, ?>> ofRound;

    /** @param ofRound the parameters of the condition that names a round's rows */
    protected ExpiringTable(DataClass dataClass, Rows which, ExpiringRows rows, Function<RoundId, Map<String, ?>> ofRound) {
        this.dataClass = dataClass;
        this.which = which;
        this.rows = rows;
        this.ofRound = ofRound;
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(which, before, ofRound.apply(round));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return rows.remove(which, before, ofRound.apply(round), atMost);
    }
}
