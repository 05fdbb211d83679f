package dk.kl.mayors.privacy.person;

import dk.kl.mayors.personaldata.Audit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a person and shows the mandates. What is searched for is posted, so that no name stands in an address. */
@Controller
@RequestMapping("/privacy/persons")
@PreAuthorize(PersonsPage.KEEPERS)
public class PersonsPage {

    /** Who works with persons' data as such. */
    public static final String KEEPERS = "hasAnyAuthority('process-owner', 'head-of-office')";

    private final Persons persons;
    private final PersonAddress address;
    private final Audit audit;

    PersonsPage(Persons persons, PersonAddress address, Audit audit) {
        this.persons = persons;
        this.address = address;
        this.audit = audit;
    }

    @GetMapping
    String empty(Model model) {
        return search("", model);
    }

    @PostMapping
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("query", q.strip());
        model.addAttribute("people", persons.search(q).stream().map(person -> new Line(person, PersonAddress.of(person))).toList());
        return "privacy-persons";
    }

    @GetMapping("/{mandate}/{kind:mayor|secretary}")
    String person(@PathVariable String mandate, @PathVariable String kind, Model model) {
        Person person = address.person(mandate, kind);
        audit.note(Audit.Deed.SAW, person.latest().id().toString(), person.role() + " på siden Persondata", "");
        model.addAttribute("person", person);
        model.addAttribute("address", PersonAddress.of(person));
        return "privacy-person";
    }

    /** A person in the list, and where the page about the person is. */
    record Line(Person person, String address) {
    }
}
