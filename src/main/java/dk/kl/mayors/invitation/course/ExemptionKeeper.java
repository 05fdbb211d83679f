package dk.kl.mayors.invitation.course;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a mayor is exempt from sessions. That there is an exemption stays, because the course counts it. */
@Component
@Order(420)
class ExemptionKeeper implements DataKeeper {

    private final PersonalRows rows;
    private final RoundCalendar calendar;

    ExemptionKeeper(PersonalRows rows, RoundCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "Fritagelser fra borgmesterforløbet";
    }

    @Override
    public Set<String> tables() {
        return Set.of("exemption");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return subject.secretary() ? List.of() : rows.list(subject, "select event_id, reason, noted_at, noted_by from exemption where mandate_id in (:mandates) "
            + "order by noted_at desc, id", (row, number) -> new Entry("Fritaget fra " + calendar.event(row.getString(1)).title(), List.of(
                new Field("Begrundelse", row.getString(2)), new Field("Noteret", moment(row, 3)), new Field("Noteret af", row.getString(4)))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(rows.change(subject, "exemption", "update exemption set reason = '' where mandate_id in (:mandates)"));
    }
}
