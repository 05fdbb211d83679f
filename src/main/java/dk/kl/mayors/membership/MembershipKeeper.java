package dk.kl.mayors.membership;

import static dk.kl.mayors.personaldata.PersonalRows.day;
import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mayor's seats, and newsletters with the proof of each consent. The seats stay: they belong to the mandate. */
@Component
@Order(500)
class MembershipKeeper implements DataKeeper {

    private final PersonalRows rows;

    MembershipKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Medlemskaber og nyhedsbreve";
    }

    @Override
    public Set<String> tables() {
        return Set.of("membership", "subscription", "unsubscribe_link");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Stream<Entry> newsletters = rows.list(subject, "select n.name, s.begun_at, s.begun_how, s.begun_by, s.consent_given_on, s.consent_version, c.wording, "
            + "s.consent_note, s.ended_at, s.ended_how, s.ended_by, s.end_note, s.paused from subscription s join newsletter n on n.id = s.newsletter_id "
            + "left join newsletter_consent c on c.newsletter_id = s.newsletter_id and c.version = s.consent_version "
            + "where s.mandate_id in (:mandates) order by s.begun_at desc, s.id", (row, number) -> newsletter(row)).stream();
        Stream<Entry> links = rows.list(subject, "select n.name, l.expires_at from unsubscribe_link l join newsletter n on n.id = l.newsletter_id "
            + "where l.mandate_id in (:mandates) order by l.expires_at desc", (row, number) -> new Entry("Link, der afmelder nyhedsbrevet " + row.getString(1),
                List.of(new Field("Gælder til", moment(row, 2))))).stream();
        Stream<Entry> seats = rows.list(subject, "select b.name, m.begins_on, m.ends_on, m.body_told_at from membership m join body b on b.id = m.body_id "
            + "where m.mandate_id in (:mandates) order by m.begins_on desc, b.name", (row, number) -> new Entry("Født medlem af " + row.getString(1),
                List.of(new Field("Fra", day(row, 2)), new Field("Til", day(row, 3)), new Field("Meddelt organet", moment(row, 4))))).stream();
        return Stream.of(newsletters, links, seats).flatMap(entries -> entries).toList();
    }

    private static Entry newsletter(ResultSet row) throws SQLException {
        String how = row.getString(3);
        String end = row.getString(10);
        return new Entry("Nyhedsbrevet " + row.getString(1), List.of(
            new Field("Begyndt", moment(row, 2)),
            new Field("Tilmeldt", how.equals("OFFICE") ? "af KL, fordi det følger med hvervet" : Consent.How.valueOf(how).danish()),
            new Field("Noteret af", row.getString(4)),
            new Field("Samtykke givet", day(row, 5)),
            new Field("Samtykketekst", row.getString(7) == null ? "" : row.getString(7) + " (version " + row.getInt(6) + ")"),
            new Field("Note om samtykket", row.getString(8)),
            new Field("Slut", moment(row, 9)),
            new Field("Afmeldt", end == null ? "" : Withdrawal.How.valueOf(end).danish()),
            new Field("Afmelding noteret af", row.getString(11)),
            new Field("Note om afmeldingen", row.getString(12)),
            new Field("På pause", row.getBoolean(13) ? "Ja" : "")));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(rows.delete(subject, "unsubscribe_link"), rows.delete(subject, "subscription"));
    }
}
