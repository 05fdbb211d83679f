package dk.kl.mayors.mayorpage.link;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        return Set.of("personal_link", "page_code");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        Stream<Entry> codes = subject.secretary() ? Stream.of() : rows.list(subject, "select made_at, ends_at, used_at from page_code "
            + "where mandate_id in (:mandates) order by made_at desc, id", (row, number) -> new Entry("Kode, der åbner et svar", List.of(
                new Field("Lavet", moment(row, 1)), new Field("Gælder til", moment(row, 2)), new Field("Brugt", moment(row, 3))))).stream();
        return Stream.concat(links(subject), codes).toList();
    }

    private Stream<Entry> links(DataSubject subject) {
        return rows.list(subject, "select purpose, made_at, made_by, ends_at, last_used_at, revoked_at, revoked_by from personal_link " + whose(subject)
            + " order by made_at desc, id", (row, number) -> new Entry(LinkPurpose.valueOf(row.getString(1)).danish(), List.of(
                new Field("Lavet", moment(row, 2) + by(row.getString(3))), new Field("Gælder til", moment(row, 4)), new Field("Sidst brugt", moment(row, 5)),
                new Field("Spærret", (moment(row, 6) + by(row.getString(7))).strip())))).stream();
    }

    private static String by(String userId) {
        return userId == null ? "" : " af " + userId;
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        Removed links = rows.change(subject, "personal_link", "delete from personal_link " + whose(subject));
        return subject.secretary() ? List.of(links) : List.of(links, rows.delete(subject, "page_code"));
    }

    private static String whose(DataSubject subject) {
        return "where mandate_id in (:mandates)" + (subject.secretary() ? " and purpose = '" + LinkPurpose.SECRETARY + "'" : "");
    }
}
