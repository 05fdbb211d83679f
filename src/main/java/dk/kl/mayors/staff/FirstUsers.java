package dk.kl.mayors.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The administrator, and in the default profile the example staff. Users who exist are left as they are. */
@Component
class FirstUsers {

    private static final String DOMAIN = "@kl.example";

    private final IdentityService identityService;
    private final StaffProperties properties;

    FirstUsers(IdentityService identityService, StaffProperties properties) {
        this.identityService = identityService;
        this.properties = properties;
    }

    /** Creates those who are missing. */
    void create() {
        StaffProperties.Admin admin = properties.admin();
        if (!admin.id().isBlank()) {
            create(admin.id(), "Administrator", "", admin.password(), StaffGroup.ADMINISTRATORS);
        }
        if (properties.exampleData()) {
            ExampleStaff.ALL.forEach(staff ->
                create(staff.id(), staff.firstName(), staff.lastName(), ExampleStaff.PASSWORD, staff.group().id()));
        }
    }

    private void create(String id, String firstName, String lastName, String password, String group) {
        if (identityService.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + DOMAIN);
        user.setPassword(password);
        identityService.saveUser(user);
        identityService.createMembership(id, group);
    }
}
