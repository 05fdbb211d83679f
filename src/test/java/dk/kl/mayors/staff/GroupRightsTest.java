package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class GroupRightsTest {

    @Autowired
    private StaffSetUp setUp;
    @Autowired
    private AuthorizationService authorizationService;
    @Autowired
    private IdentityService identityService;

    @ParameterizedTest
    @EnumSource(value = StaffGroup.class, names = "PROCESS_OWNER", mode = EnumSource.Mode.EXCLUDE)
    void letsNoGroupSeeEverythingButTheProcessOwner(StaffGroup group) {
        for (Permission permission : List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK)) {
            assertThat(allowed(group.id(), permission)).as("%s of %s", permission, group).isFalse();
            assertThat(allowed(StaffGroup.PROCESS_OWNER.id(), permission)).isTrue();
        }
    }

    @Test
    void givesBackARightThatWasTakenAway() {
        Authorization tasklist = authorizationService.createAuthorizationQuery().groupIdIn("advisers").resourceType(Resources.APPLICATION)
            .resourceId("tasklist").singleResult();
        authorizationService.deleteAuthorization(tasklist.getId());

        setUp.repair();

        assertThat(authorizationService.isUserAuthorized("nobody", List.of("advisers"), Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
            .isTrue();
    }

    @Test
    void takesAwayARightThatIsNotInTheTable() {
        Authorization everything = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        everything.setGroupId("advisers");
        everything.setResource(Resources.TASK);
        everything.setResourceId("*");
        everything.addPermission(Permissions.ALL);
        authorizationService.saveAuthorization(everything);

        setUp.repair();

        assertThat(authorizationService.isUserAuthorized("nobody", List.of("advisers"), Permissions.READ, Resources.TASK)).isFalse();
    }

    @Test
    void givesTheGroupsTheirDanishNamesBack() {
        Group team = identityService.createGroupQuery().groupId("network-team").singleResult();
        team.setName("Network team");
        identityService.saveGroup(team);

        setUp.repair();

        assertThat(identityService.createGroupQuery().groupId("network-team").singleResult().getName()).isEqualTo("Netværksteamet");
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void hasAnExampleMemberOfEachGroup(StaffGroup group) {
        assertThat(identityService.createUserQuery().memberOfGroup(group.id()).count()).isEqualTo(1);
    }

    private boolean allowed(String group, Permission permission) {
        return authorizationService.isUserAuthorized("nobody", List.of(group), permission, Resources.PROCESS_DEFINITION);
    }
}
