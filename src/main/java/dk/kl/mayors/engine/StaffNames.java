package dk.kl.mayors.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What members of staff are called on pages. */
@Component
public class StaffNames {

    private final IdentityService identityService;

    StaffNames(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** First and last name; the user's id where the product does not know the name, as for somebody who has left. */
    public String of(String userId) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        String name = user == null ? "" : (text(user.getFirstName()) + " " + text(user.getLastName())).trim();
        return name.isEmpty() ? userId : name;
    }

    /** Name and mail address of that member of staff; empty for somebody unknown or without an address. */
    public Optional<Contact> contact(String userId) {
        return identityService.createUserQuery().userId(userId).list().stream().filter(StaffNames::hasMail).map(this::contact).findFirst();
    }

    /** Everybody of that group who has a mail address. */
    public List<Contact> contacts(String group) {
        return identityService.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream().filter(StaffNames::hasMail)
            .map(this::contact).toList();
    }

    /** How a member of staff is reached. */
    public record Contact(String name, String mail) {
    }

    private Contact contact(User user) {
        return new Contact(of(user.getId()), user.getEmail());
    }

    private static boolean hasMail(User user) {
        return !text(user.getEmail()).isBlank();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
