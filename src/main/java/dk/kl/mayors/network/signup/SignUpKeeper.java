package dk.kl.mayors.network.signup;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The offer of a network and what a mayor wished for. The bare yes or no stays with the mandate, because the figures count it. */
@Component
@Order(300)
class SignUpKeeper implements DataKeeper {

    private final PersonalRows rows;
    private final Roster roster;

    SignUpKeeper(PersonalRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Tilmelding til borgmesternetværk";
    }

    @Override
    public Set<String> tables() {
        return Set.of("network_sign_up", "network_sign_up_theme", "network_sign_up_company");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Map<String, String> themes = rows.list(subject, "select mandate_id, theme from network_sign_up_theme where mandate_id in (:mandates) order by theme",
            (row, number) -> Map.entry(row.getString(1), Theme.valueOf(row.getString(2)).danish())).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
        Map<String, String> wanted = company(subject, true);
        Map<String, String> unwanted = company(subject, false);
        return rows.list(subject, "select mandate_id, answer, max_distance_km, meeting_form, offered_at, answered_at from network_sign_up "
            + "where mandate_id in (:mandates) order by offered_at desc", (row, number) -> new Entry("Tilbud om borgmesternetværk", List.of(
                new Field("Tilbudt", moment(row, 5)), new Field("Svar", answer(row)), new Field("Svaret", moment(row, 6)),
                new Field("Afstand", row.getObject(3) == null ? "" : "højst " + row.getInt(3) + " km"),
                new Field("Mødeform", MeetingForm.valueOf(row.getString(4)).danish()), new Field("Temaer", themes.get(row.getString(1))),
                new Field("Gerne sammen med", wanted.get(row.getString(1))), new Field("Helst ikke sammen med", unwanted.get(row.getString(1))))));
    }

    private Map<String, String> company(DataSubject subject, boolean wanted) {
        return rows.list(subject, "select mandate_id, municipality_code from network_sign_up_company where mandate_id in (:mandates) and wanted = " + wanted
                + " order by municipality_code", (row, number) -> Map.entry(row.getString(1), municipality(row.getString(2)))).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    }

    private String municipality(String code) {
        return roster.municipality(new MunicipalityCode(code)).map(Municipality::name).orElse(code);
    }

    private static String answer(ResultSet row) throws SQLException {
        return row.getString(2) == null ? "" : Wish.Answer.valueOf(row.getString(2)) == Wish.Answer.YES ? "Ja" : "Nej";
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(
            rows.delete(subject, "network_sign_up_theme"),
            rows.delete(subject, "network_sign_up_company"),
            rows.change(subject, "network_sign_up", "update network_sign_up set max_distance_km = null, meeting_form = 'EITHER', version = version + 1 "
                + "where mandate_id in (:mandates)"));
    }
}
