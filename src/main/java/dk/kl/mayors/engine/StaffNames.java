package dk.kl.mayors.engine;

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

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
