package dk.kl.mayors.network.bench;

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

/** Where a mayor was proposed to sit, and why staff moved the mayor. The places stay: they belong to the mandate. */
@Component
@Order(310)
class MoveKeeper implements DataKeeper {

    private static final String[] READERS = {"network-team", "head-of-office"};

    private final PersonalRows rows;
    private final Roster roster;

    MoveKeeper(PersonalRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Forslag til fordeling på netværk";
    }

    @Override
    public Set<String> tables() {
        return Set.of("network_scenario_place", "network_move");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Stream<Entry> moves = rows.list(subject, "select s.name, m.from_network, m.to_network, m.reason, m.moved_by, m.moved_at from network_move m "
            + "join network_scenario s on s.id = m.scenario_id where m.mandate_id in (:mandates) order by m.moved_at desc, m.id", (row, number) ->
            new Entry("Flyttet i " + row.getString(1), List.of(new Field("Fra", network(row, 2)), new Field("Til", network(row, 3)),
                new Field("Begrundelse", reader.of(row.getString(4), READERS)), new Field("Flyttet af", row.getString(5)),
                new Field("Flyttet", moment(row, 6))))).stream();
        Stream<Entry> places = rows.list(subject, "select s.name, p.network, p.pinned from network_scenario_place p join network_scenario s on s.id = p.scenario_id "
            + "where p.mandate_id in (:mandates) order by s.created_at desc", (row, number) -> new Entry("Plads i " + row.getString(1), List.of(
                new Field("Plads", network(row, 2)), new Field("Fastholdt", row.getBoolean(3) ? "Ja" : "")))).stream();
        return Stream.concat(moves, places).toList();
    }

    private static String network(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? "" : "Netværk " + row.getInt(column);
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        if (subject.secretary()) {
            return List.of();
        }
        long own = rows.change(subject, "network_move", "update network_move set reason = 'Slettet' where mandate_id in (:mandates)").rows();
        long named = subject.mandates().stream().map(MandateId::of).map(roster::mandate).map(Mandate::mayor).map(Mandate.Person::name).distinct()
            .mapToLong(name -> rows.change(subject, "network_move", "update network_move set reason = replace(reason, :name, '" + GONE + "') "
                + "where mandate_id not in (:mandates) and position(:name in reason) > 0", Map.of("name", name)).rows()).sum();
        return List.of(new Removed("network_move", own + named));
    }
}
