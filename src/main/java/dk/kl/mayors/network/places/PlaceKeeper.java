package dk.kl.mayors.network.places;

import static dk.kl.mayors.personaldata.PersonalRows.day;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mayor's place in a network and the turns as host. Both name the mandate only, and the other members need them: they stay. */
@Component
@Order(320)
class PlaceKeeper implements DataKeeper {

    private final PersonalRows rows;

    PlaceKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Plads i borgmesternetværk";
    }

    @Override
    public Set<String> tables() {
        return Set.of("network_member", "host_turn");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Stream<Entry> places = rows.list(subject, "select n.number, m.joined_on, m.left_on from network_member m join mayors_network n on n.id = m.network_id "
            + "where m.mandate_id in (:mandates) order by m.joined_on desc", (row, number) -> new Entry("Medlem af netværk " + row.getInt(1), List.of(
                new Field("Fra", day(row, 2)), new Field("Til", day(row, 3))))).stream();
        Stream<Entry> turns = rows.list(subject, "select n.number, t.due_on from host_turn t join mayors_network n on n.id = t.network_id "
            + "where t.mandate_id in (:mandates) order by t.due_on desc", (row, number) -> new Entry("Vært for netværk " + row.getInt(1), List.of(
                new Field("Møde", day(row, 2))))).stream();
        return Stream.concat(places, turns).toList();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of();
    }
}
