package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.HouseContacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the contact from the round's letterhead. */
@Component
class LetterheadContacts implements HouseContacts {

    private final Letterheads letterheads;

    LetterheadContacts(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    @Override
    public Optional<Contact> of(RoundId round) {
        return letterheads.find(round).map(Letterhead::contact)
            .map(contact -> new Contact(contact.name(), contact.title(), contact.phone(), contact.mail()));
    }
}
