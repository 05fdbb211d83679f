package dk.kl.mayors.journey;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notes on the mayor card; staff read what is for their groups. */
@Component
@Order(200)
class NoteKeeper implements DataKeeper {

    private final PersonalRows rows;

    NoteKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Notater på borgmesterkortet";
    }

    @Override
    public Set<String> tables() {
        return Set.of("mayor_note");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return subject.secretary() ? List.of() : rows.list(subject, "select written_at, author, audience, text, struck_at, struck_by, strike_reason "
            + "from mayor_note where mandate_id in (:mandates) order by written_at desc, id", (row, number) -> note(row, reader));
    }

    private static Entry note(ResultSet row, DataReader reader) throws SQLException {
        String audience = row.getString(3);
        boolean open = audience == null;
        return new Entry("Notat, " + moment(row, 1), List.of(
            new Field("Skrevet af", row.getString(2)),
            new Field("Tekst", open ? row.getString(4) : reader.of(row.getString(4), audience)),
            new Field("Streget ud", row.getString(6) == null ? "" : moment(row, 5) + " af " + row.getString(6)),
            new Field("Begrundelse", open ? row.getString(7) : reader.of(row.getString(7), audience))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(rows.delete(subject, "mayor_note"));
    }
}
