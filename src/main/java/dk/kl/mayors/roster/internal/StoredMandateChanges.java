package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what staff change by hand into the roster. */
@Service
@Transactional
class StoredMandateChanges implements MandateChanges {

    private final MandateRows mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredMandateChanges(MandateRows mandates, ApplicationEventPublisher events, Clock clock) {
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<String> endMandate(MandateId id, LocalDate lastDay) {
        List<String> problems = stored(id).end(lastDay, LocalDate.now(clock));
        if (problems.isEmpty()) {
            mandates.flush();
            events.publishEvent(new MandateEnded(id));
        }
        return problems;
    }

    @Override
    public List<ContactProblem> correctContact(MandateId id, Contact typed) {
        MandateRow mandate = stored(id);
        if (mandate.erased()) {
            return List.of(new ContactProblem(ContactProblem.Field.EMAIL, "Oplysningerne om borgmesteren er slettet og kan ikke rettes."));
        }
        ContactText contact = ContactText.of(typed);
        List<ContactProblem> problems = contact.problems();
        if (problems.isEmpty()) {
            mandate.correct(contact);
        }
        return problems;
    }

    @Override
    public List<ContactProblem> problems(Contact contact) {
        return ContactText.of(contact).problems();
    }

    @Override
    public Contact tidy(Contact contact) {
        ContactText tidy = ContactText.of(contact);
        return new Contact(tidy.email(), tidy.phone(), tidy.secretaryName(), tidy.secretaryEmail());
    }

    private MandateRow stored(MandateId id) {
        return mandates.findById(id.toString()).orElseThrow(() -> new Roster.UnknownMandate(id));
    }
}
