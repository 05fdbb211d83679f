package dk.kl.mayors.journey;

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

/** How far a mayor's journey has come. It names the mandate only and is counted on the board and in the closing report: it stays. */
@Component
@Order(210)
class JourneyKeeper implements DataKeeper {

    private final PersonalRows rows;

    JourneyKeeper(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Borgmesterforløbet";
    }

    @Override
    public Set<String> tables() {
        return Set.of("journey", "journey_step");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Stream<Entry> journeys = rows.list(subject, "select round_id, started_at, ended_at from journey where mandate_id in (:mandates) order by started_at desc",
            (row, number) -> new Entry("Forløb i valgperioden " + row.getString(1), List.of(
                new Field("Begyndt", moment(row, 2)), new Field("Slut", moment(row, 3))))).stream();
        Stream<Entry> steps = rows.list(subject, "select step, state, since, due_at from journey_step where mandate_id in (:mandates) order by since desc, id",
            (row, number) -> new Entry(Step.valueOf(row.getString(1)).danish(), List.of(new Field("Tilstand", StepState.valueOf(row.getString(2)).danish()),
                new Field("Siden", moment(row, 3)), new Field("Frist", moment(row, 4))))).stream();
        return Stream.concat(journeys, steps).toList();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of();
    }
}
