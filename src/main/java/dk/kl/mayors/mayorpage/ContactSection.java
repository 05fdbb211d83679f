package dk.kl.mayors.mayorpage;

import dk.kl.mayors.correspondence.HouseContacts;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call. */
@Component
@Order(90)
class ContactSection implements PageSection {

    private final HouseContacts contacts;

    ContactSection(HouseContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return contacts.of(visitor.mandate().round()).map(contact -> new Shown("mayorpage/contact :: section", contact));
    }

    @Override
    public boolean afterOffice() {
        return true;
    }
}
