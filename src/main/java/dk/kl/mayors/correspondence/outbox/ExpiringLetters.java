package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The contents of letters and mails, from the day on which they were sent; the line about each stays, for the figures. */
@Component
class ExpiringLetters implements Expiring {

    private static final ExpiringRows.Rows LETTERS = new ExpiringRows.Rows("Indholdet af breve og mails", "dispatch", "id", "coalesce(sent_at, made_at)",
        "round_id = :round and content_removed_at is null and state <> 'SENDING'", "");

    private final ExpiringRows rows;
    private final LetterContents contents;

    ExpiringLetters(ExpiringRows rows, LetterContents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LETTERS;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return rows.expired(LETTERS, before, Map.of("round", round.value()));
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        return contents.remove(rows.keys(LETTERS, before, Map.of("round", round.value()), atMost).stream().map(String::valueOf).toList()).messages();
    }
}
