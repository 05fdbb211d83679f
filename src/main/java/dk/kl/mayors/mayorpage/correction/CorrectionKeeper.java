package dk.kl.mayors.mayorpage.correction;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a mayor has asked to have corrected; the data themselves only while staff decide. */
@Component
@Order(110)
class CorrectionKeeper implements DataKeeper {

    private final PersonalRows rows;

    CorrectionKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Rettelser af kontaktoplysninger";
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact_correction");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        String condition = subject.secretary() ? " and (secretary_name is not null or secretary_email is not null)" : "";
        return rows.list(subject, "select proposed_at, state, email, phone, secretary_name, secretary_email, decided_at, decided_by from contact_correction "
            + "where mandate_id in (:mandates)" + condition + " order by proposed_at desc, id", (row, number) -> new Entry("Rettelse, " + moment(row, 1), List.of(
                new Field("Tilstand", CorrectionState.valueOf(row.getString(2)).danish()),
                new Field("Mail", subject.secretary() ? "" : row.getString(3)), new Field("Telefon", subject.secretary() ? "" : row.getString(4)),
                new Field("Sekretær", row.getString(5)), new Field("Sekretærens mail", row.getString(6)),
                new Field("Afgjort", row.getString(8) == null ? moment(row, 7) : moment(row, 7) + " af " + row.getString(8)))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of(subject.secretary() ? rows.change(subject, "contact_correction", "update contact_correction set secretary_name = null, "
            + "secretary_email = null, version = version + 1 where mandate_id in (:mandates) and (secretary_name is not null or secretary_email is not null)")
            : rows.delete(subject, "contact_correction"));
    }
}
