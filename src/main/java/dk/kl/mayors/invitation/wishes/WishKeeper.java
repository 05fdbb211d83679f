package dk.kl.mayors.invitation.wishes;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a mayor has asked for at events; only those read it who prepare them. */
@Component
@Order(410)
class WishKeeper implements DataKeeper {

    private static final String[] READERS = {"secretariat", "course-team"};

    private final PersonalRows rows;
    private final RoundCalendar calendar;

    WishKeeper(PersonalRows rows, RoundCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "Kostønsker og særlige hensyn";
    }

    @Override
    public Set<String> tables() {
        return Set.of("event_wish");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return subject.secretary() ? List.of() : rows.list(subject, "select event_id, diet, access, arrival, hotel, noted_at, noted_by from event_wish "
            + "where mandate_id in (:mandates) order by noted_at desc, id", (row, number) -> new Entry("Ønsker til " + calendar.event(row.getString(1)).title(),
                List.of(new Field(Question.DIET.danish(), reader.of(row.getString(2), READERS)),
                    new Field(Question.ACCESS.danish(), reader.of(row.getString(3), READERS)),
                    new Field(Question.ARRIVAL.danish(), reader.of(row.getString(4), READERS)),
                    new Field(Question.HOTEL.danish(), reader.of(row.getString(5), READERS)),
                    new Field("Noteret", moment(row, 6)), new Field("Noteret af", row.getString(7)))));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return subject.secretary() ? List.of() : List.of(rows.delete(subject, "event_wish"));
    }
}
