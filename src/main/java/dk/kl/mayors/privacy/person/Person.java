package dk.kl.mayors.privacy.person;

import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.Mandate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody about whom data are kept, with all mandates in which the roster shows the same person.
 *
 * @param mandates the latest first; never empty
 */
public record Person(DataSubject.Kind kind, String name, List<Mandate> mandates) {

    public Person {
        mandates = List.copyOf(mandates);
    }

    /** The latest mandate, by which pages name the person. */
    public Mandate latest() {
        return mandates.get(0);
    }

    /** "Borgmester" or "Sekretær". */
    public String role() {
        return kind == DataSubject.Kind.MAYOR ? "Borgmester" : "Sekretær";
    }

    /** The person with these of the mandates, or with all of them when none is chosen. */
    public DataSubject subject(Set<String> chosen) {
        Set<String> all = mandates.stream().map(mandate -> mandate.id().toString()).collect(Collectors.toSet());
        Set<String> known = all.stream().filter(chosen::contains).collect(Collectors.toSet());
        return new DataSubject(kind, known.isEmpty() ? all : known);
    }
}
