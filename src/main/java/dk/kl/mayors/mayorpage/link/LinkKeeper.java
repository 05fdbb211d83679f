package dk.kl.mayors.mayorpage.link;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When links to the own page were made, used and ended; the links themselves nobody knows. */
@Component
@Order(100)
class LinkKeeper implements DataKeeper {

    private final PersonalRows rows;

    LinkKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Links til borgmesterens side";
    }

    @Override
    public Set<String> tables() {
        return Set.of("personal_link");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return rows.list(subject, "select purpose, made_at, made_by, ends_at, last_used_at, revoked_at, revoked_by from personal_link " + whose(subject)
            + " order by made_at desc, id", (row, number) -> new Entry(LinkPurpose.valueOf(row.getString(1)).danish(), List.of(
                new Field("Lavet", moment(row, 2) + by(row.getString(3))), new Field("Gælder til", moment(row, 4)), new Field("Sidst brugt", moment(row, 5)),
                new Field("Spærret", (moment(row, 6) + by(row.getString(7))).strip()))));
    }

    private static String by(String userId) {
        return userId == null ? "" : " af " + userId;
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of(rows.change(subject, "personal_link", "delete from personal_link " + whose(subject)));
    }

    private static String whose(DataSubject subject) {
        return "where mandate_id in (:mandates)" + (subject.secretary() ? " and purpose = '" + LinkPurpose.SECRETARY + "'" : "");
    }
}
