package dk.kl.mayors.privacy.person;

import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.roster.MandateId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The address of a person's pages: one of the mandates, and "mayor" or "secretary"; never a name. */
@Component
public class PersonAddress {

    private final Persons persons;

    PersonAddress(Persons persons) {
        this.persons = persons;
    }

    /** The person behind the address; answers 404 when there is none. */
    public Person person(String mandate, String kind) {
        try {
            return persons.person(kind(kind), MandateId.of(mandate)).orElseThrow(PersonAddress::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** The pages of that person begin here. */
    public static String of(Person person) {
        return "/privacy/persons/" + person.latest().id() + "/" + word(person.kind());
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "mayor" -> Kind.MAYOR;
            case "secretary" -> Kind.SECRETARY;
            default -> throw unknown();
        };
    }

    private static String word(Kind kind) {
        return kind == Kind.MAYOR ? "mayor" : "secretary";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
