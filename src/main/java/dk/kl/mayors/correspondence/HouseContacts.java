package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.RoundId;
import java.util.Optional;

/** Whom a mayor can call or write to about anything, as the round's letters name the person. */
public interface HouseContacts {

    /** The contact of that round, or empty while its letterhead is not filled in. */
    Optional<Contact> of(RoundId round);

    /**
     * A person of the house.
     *
     * @param title in lower case: "kontorchef"
     * @param phone as it is written: "33 70 32 08"
     */
    record Contact(String name, String title, String phone, String mail) {
    }
}
