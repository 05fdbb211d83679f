package dk.kl.mayors.privacy.leftover;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows by which texts a person can be recognised: from the roster, and from what the keepers add. */
@Component
public class TraceFinder {

    private final Roster roster;
    private final RoundCalendar calendar;
    private final List<DataKeeper> keepers;

    TraceFinder(Roster roster, RoundCalendar calendar, List<DataKeeper> keepers) {
        this.roster = roster;
        this.calendar = calendar;
        this.keepers = keepers;
    }

    /** The traces of that person as things stand now; a mayor's include the secretary. */
    @Transactional(readOnly = true)
    public Traces of(DataSubject subject) {
        List<Mandate> own = subject.mandates().stream().map(id -> roster.mandate(MandateId.of(id))).toList();
        Set<String> others = new HashSet<>();
        calendar.rounds().stream().map(Round::id).flatMap(round -> roster.mandates(round).stream())
            .filter(mandate -> !subject.mandates().contains(mandate.id().toString()))
            .forEach(mandate -> others.addAll(texts(mandate, false)));
        if (subject.secretary()) {
            own.forEach(mandate -> others.addAll(mayor(mandate)));
        }
        Set<String> texts = new LinkedHashSet<>();
        own.forEach(mandate -> texts.addAll(texts(mandate, subject.secretary())));
        keepers.forEach(keeper -> keeper.traces(subject).stream().map(PlainText::of).forEach(texts::add));
        List<Trace> traces = texts.stream().filter(text -> text.length() >= Trace.SHORTEST && !gone(text))
            .map(text -> new Trace(text, others.contains(text))).toList();
        return new Traces(traces, names(subject, own, others));
    }

    private static List<FullName> names(DataSubject subject, List<Mandate> own, Set<String> others) {
        List<FullName> names = new ArrayList<>();
        for (Mandate mandate : subject.secretary() ? List.<Mandate>of() : own) {
            String first = PlainText.of(mandate.mayor().firstName());
            String last = PlainText.of(mandate.mayor().lastName());
            if (!first.isEmpty() && !last.isEmpty() && !gone(first + " " + last)) {
                names.add(new FullName(first, last, others.contains(first + " " + last)));
            }
        }
        return names.stream().distinct().toList();
    }

    private static Set<String> texts(Mandate mandate, boolean secretaryOnly) {
        Set<String> texts = new LinkedHashSet<>(secretaryOnly ? Set.of() : mayor(mandate));
        texts.addAll(Spellings.wholeName(mandate.secretary().name()));
        texts.add(mandate.secretary().email());
        return plain(texts);
    }

    private static Set<String> mayor(Mandate mandate) {
        Mandate.Person mayor = mandate.mayor();
        return plain(Stream.of(Spellings.name(mayor.firstName(), mayor.lastName()), Set.of(mayor.email()), Spellings.phone(mayor.phone()),
            Spellings.address(mayor.address())).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> plain(Set<String> texts) {
        return texts.stream().map(PlainText::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean gone(String text) {
        return Spellings.wholeName(DataKeeper.GONE).contains(text);
    }
}
