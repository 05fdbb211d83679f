package dk.kl.mayors.journey.succession;

import static dk.kl.mayors.personaldata.PersonalRows.day;
import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changes of mayor: why one has left, and who was to follow. */
@Component
@Order(220)
class SuccessionKeeper implements DataKeeper {

    private static final String[] READERS = {"secretariat", "head-of-office"};
    private static final String FOLLOWS = "mandate_id like :municipality and first_name = :first and last_name = :last";
    private static final String NO_SUCCESSOR = "first_name = '', last_name = '', email = '', phone = '', secretary_name = '', secretary_email = '', party = ''";

    private final PersonalRows rows;
    private final Roster roster;

    SuccessionKeeper(PersonalRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Skift af borgmester";
    }

    @Override
    public Set<String> tables() {
        return Set.of("succession");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Stream<Entry> left = rows.list(subject, "select change_kind, reason, last_day, expected_return, state, made_by, made_at, approved_by, approved_at "
            + "from succession where mandate_id in (:mandates) order by made_at desc, id", (row, number) -> left(row, reader)).stream();
        Stream<Entry> follows = mandates(subject).flatMap(mandate -> rows.list(subject, "select email, phone, secretary_name, secretary_email, party, "
            + "takes_office_on, made_by, made_at from succession where mandate_id not in (:mandates) and " + FOLLOWS + " order by made_at desc, id",
            successor(mandate), (row, number) -> follows(row, mandate, reader)).stream());
        return Stream.concat(left, follows).toList();
    }

    private static Entry left(ResultSet row, DataReader reader) throws SQLException {
        String change = row.getString(1);
        String reason = row.getString(2);
        return new Entry(change == null ? "Skift af borgmester" : SuccessionDraft.Change.valueOf(change).danish(), List.of(
            new Field("Årsag", reader.of(reason == null ? "" : SuccessionDraft.Reason.valueOf(reason).danish(), READERS)),
            new Field("Sidste dag", day(row, 3)),
            new Field("Ventes tilbage", day(row, 4)),
            new Field("Tilstand", Succession.State.valueOf(row.getString(5)).danish()),
            new Field("Beskrevet", moment(row, 7) + " af " + row.getString(6)),
            new Field("Godkendt", row.getString(8) == null ? "" : moment(row, 9) + " af " + row.getString(8))));
    }

    private static Entry follows(ResultSet row, Mandate mandate, DataReader reader) throws SQLException {
        return new Entry("Efterfølger i " + mandate.municipality().officialName(), List.of(
            new Field("Navn", mandate.mayor().name()),
            new Field("Mail", row.getString(1)),
            new Field("Telefon", row.getString(2)),
            new Field("Sekretær", (row.getString(3) + " " + row.getString(4)).strip()),
            new Field("Parti", reader.of(row.getString(5), READERS)),
            new Field("Tiltræder", day(row, 6)),
            new Field("Beskrevet", moment(row, 8) + " af " + row.getString(7))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        if (subject.secretary()) {
            return List.of(rows.change(subject, "succession", "update succession set secretary_name = '', secretary_email = '', version = version + 1 "
                + "where mandate_id in (:mandates) and secretary_email <> ''"));
        }
        long own = rows.change(subject, "succession", "update succession set reason = null, version = version + 1 where mandate_id in (:mandates)").rows();
        long following = mandates(subject).mapToLong(mandate -> rows.change(subject, "succession", "update succession set " + NO_SUCCESSOR
            + ", version = version + 1 where mandate_id not in (:mandates) and " + FOLLOWS, successor(mandate)).rows()).sum();
        return List.of(new Removed("succession", own + following));
    }

    private Stream<Mandate> mandates(DataSubject subject) {
        return subject.mandates().stream().map(MandateId::of).map(roster::mandate);
    }

    private static Map<String, String> successor(Mandate mandate) {
        return Map.of("municipality", mandate.municipality().code().value() + "-%", "first", mandate.mayor().firstName(), "last", mandate.mayor().lastName());
    }
}
