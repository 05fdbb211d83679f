package dk.kl.mayors.correspondence.template;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Texts that staff have written for one mayor alone. */
@Component
@Order(810)
class OwnTextKeeper implements DataKeeper {

    private final PersonalRows rows;

    OwnTextKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Tekster til borgmesteren alene";
    }

    @Override
    public Set<String> tables() {
        return Set.of("text_version");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return subject.secretary() ? List.of() : rows.list(subject, "select kind, saved_at, subject, body, saved_by from text_version "
            + "where mandate_id in (:mandates) order by saved_at desc, id", (row, number) -> new Entry(
                TextKind.valueOf(row.getString(1)).danish() + ", " + PersonalRows.moment(row, 2),
                List.of(new Field("Emne", row.getString(3)), new Field("Tekst", row.getString(4)), new Field("Skrevet af", row.getString(5)))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(rows.delete(subject, "text_version"));
    }
}
