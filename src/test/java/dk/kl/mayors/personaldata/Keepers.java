package dk.kl.mayors.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.personaldata.DataKeeper.Entry;
import dk.kl.mayors.personaldata.DataKeeper.Removed;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.personaldata.Expiring.Expired;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stories of personal data say: what is told of somebody, that somebody is erased, and what expires. */
@Component
public class Keepers {

    private final List<DataKeeper> keepers;
    private final List<Expiring> expiring;
    private final TransactionTemplate transaction;

    Keepers(List<DataKeeper> keepers, List<Expiring> expiring, TransactionTemplate transaction) {
        this.keepers = keepers;
        this.expiring = expiring;
        this.transaction = transaction;
    }

    public static DataSubject mayor(MandateId mandate) {
        return new DataSubject(Kind.MAYOR, Set.of(mandate.toString()));
    }

    public static DataSubject secretary(MandateId mandate) {
        return new DataSubject(Kind.SECRETARY, Set.of(mandate.toString()));
    }

    /** All that the keeper of that name tells the person. */
    public String tell(String keeper, DataSubject subject) {
        return tell(keeper, subject, DataReader.themselves());
    }

    /** All that the keeper of that name tells that reader, a line for each field. */
    public String tell(String keeper, DataSubject subject, DataReader reader) {
        List<Entry> told = transaction.execute(status -> find(keeper).tell(subject, reader));
        return told.stream().map(entry -> entry.heading() + "\n" + entry.fields().stream()
            .map(field -> field.name() + ": " + field.text()).collect(Collectors.joining("\n"))).collect(Collectors.joining("\n\n"));
    }

    /** Has the keeper of that name erase the person; says no table that it does not answer for. */
    public List<Removed> erase(String keeper, DataSubject subject) {
        List<Removed> removed = transaction.execute(status -> find(keeper).erase(subject));
        assertThat(find(keeper).tables()).containsAll(removed.stream().map(Removed::table).toList());
        return removed;
    }

    /** Has all keepers erase the person, in their order. */
    public void eraseEverywhere(DataSubject subject) {
        transaction.executeWithoutResult(status -> keepers.forEach(keeper -> keeper.erase(subject)));
    }

    /** What of that class expires in the round, as "what: count". */
    public List<String> expired(DataClass dataClass, RoundId round, Instant before) {
        return expiring.stream().filter(one -> one.dataClass() == dataClass)
            .flatMap(one -> transaction.execute(status -> one.expired(round, before)).stream())
            .map((Expired expired) -> expired.what() + ": " + expired.count()).sorted().toList();
    }

    /** Removes it in small parts, until nothing is left; how much that was. */
    public int remove(DataClass dataClass, RoundId round, Instant before) {
        return expiring.stream().filter(one -> one.dataClass() == dataClass).mapToInt(one -> {
            int all = 0;
            int part;
            do {
                part = transaction.execute(status -> one.remove(round, before, 2));
                assertThat(part).isBetween(0, 2);
                all += part;
            } while (part > 0);
            return all;
        }).sum();
    }

    private DataKeeper find(String name) {
        return keepers.stream().filter(keeper -> keeper.name().equals(name)).findFirst().orElseThrow();
    }
}
