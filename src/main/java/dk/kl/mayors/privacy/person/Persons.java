package dk.kl.mayors.privacy.person;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds mayors and secretaries in the rosters of all rounds. In one municipality, mandates with the same mail address or the same full name
 * belong to one person; staff see them before anything happens and can leave one out.
 */
@Component
@Transactional(readOnly = true)
public class Persons {

    private final Roster roster;
    private final RoundCalendar calendar;

    Persons(Roster roster, RoundCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
    }

    /** Those whose name or municipality matches, in Danish order of the municipalities; nobody for an empty query. */
    public List<Person> search(String query) {
        if (DanishSearch.key(query).isEmpty()) {
            return List.of();
        }
        return all().stream().filter(person -> DanishSearch.matches(query, person.name(), person.latest().municipality().name(),
            person.latest().municipality().code().value())).toList();
    }

    /** The mayor of that mandate, or the secretary; empty when there is none, or the person is erased already. */
    public Optional<Person> person(Kind kind, MandateId id) {
        return all().stream().filter(person -> person.kind() == kind && person.mandates().stream().anyMatch(one -> one.id().equals(id))).findFirst();
    }

    private List<Person> all() {
        List<Mandate> mandates = calendar.rounds().stream().map(Round::id).flatMap(round -> roster.mandates(round).stream())
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed()).toList();
        Stream<Person> mayors = grouped(Kind.MAYOR, mandates.stream().filter(mandate -> !mandate.erased()).toList(), Mandate::mayor);
        Stream<Person> secretaries = grouped(Kind.SECRETARY, mandates.stream().filter(mandate -> !(mandate.secretary().name()
            + mandate.secretary().email()).isBlank()).toList(), Mandate::secretary);
        return Stream.concat(mayors, secretaries).sorted(DanishOrder.by((Person person) -> person.latest().municipality().name())
            .thenComparing(Person::kind).thenComparing(person -> person.latest().id().takesOfficeOn(), Comparator.reverseOrder())).toList();
    }

    private static Stream<Person> grouped(Kind kind, List<Mandate> mandates, Function<Mandate, Mandate.Person> who) {
        List<List<Mandate>> people = new ArrayList<>();
        for (Mandate mandate : mandates) {
            List<List<Mandate>> same = people.stream().filter(one -> one.stream().anyMatch(other -> samePerson(mandate, other, who))).toList();
            List<Mandate> merged = new ArrayList<>();
            same.forEach(merged::addAll);
            merged.add(mandate);
            people.removeAll(same);
            people.add(merged);
        }
        return people.stream().map(one -> new Person(kind, who.apply(one.get(0)).name(), one.stream()
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed()).toList()));
    }

    private static boolean samePerson(Mandate one, Mandate other, Function<Mandate, Mandate.Person> who) {
        Mandate.Person left = who.apply(one);
        Mandate.Person right = who.apply(other);
        return one.municipality().code().equals(other.municipality().code())
            && (!left.email().isEmpty() && left.email().toLowerCase(Locale.ROOT).equals(right.email().toLowerCase(Locale.ROOT))
                || !left.name().isEmpty() && DanishSearch.key(left.name()).equals(DanishSearch.key(right.name())));
    }
}
