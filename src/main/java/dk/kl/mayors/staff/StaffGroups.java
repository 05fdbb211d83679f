package dk.kl.mayors.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The groups of staff in the engine, with their Danish names. */
@Component
class StaffGroups {

    private static final String STAFF = "WORKFLOW";
    private static final String SYSTEM = "SYSTEM";

    private final IdentityService identityService;

    StaffGroups(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Creates the groups that are missing and gives back the names that were changed. */
    void repair() {
        for (StaffGroup group : StaffGroup.values()) {
            repair(group.id(), group.danish(), STAFF);
        }
        repair(StaffGroup.ADMINISTRATORS, "Administratorer", SYSTEM);
    }

    private void repair(String id, String name, String type) {
        Group group = identityService.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identityService.newGroup(id);
        } else if (name.equals(group.getName()) && type.equals(group.getType())) {
            return;
        }
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }
}
