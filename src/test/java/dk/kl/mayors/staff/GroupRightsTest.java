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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class GroupRightsTest {

    @Autowired
    private StaffSetUp setUp;
    @Autowired
    private AuthorizationService authorizationService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private SampleModel sample;

    @ParameterizedTest
    @EnumSource(value = StaffGroup.class, names = "PROCESS_OWNER", mode = EnumSource.Mode.EXCLUDE)
    void letsNoGroupSeeEverythingButTheProcessOwner(StaffGroup group) {
        for (Permission permission : List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK)) {
            assertThat(allowed(group.id(), permission, "mayor-journey")).as("%s of %s", permission, group).isFalse();
            assertThat(allowed(StaffGroup.PROCESS_OWNER.id(), permission, "mayor-journey")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owner", "camunda-admin"})
    void letsThoseWhoWatchTheEngineSeeNothingOfAConfidentialModel(String group) {
        try (var open = sample.deploy(false)) {
            assertThat(allowed(group, ProcessDefinitionPermissions.READ, SampleModel.KEY)).isTrue();
            assertThat(allowed(group, ProcessDefinitionPermissions.READ_HISTORY, SampleModel.KEY)).isTrue();
            assertThat(mayReadPastDecisions(group)).isTrue();
        }
        try (var confidential = sample.deploy(true)) {
            for (Permission permission : ProcessDefinitionPermissions.values()) {
                if (permission != ProcessDefinitionPermissions.NONE) {
                    assertThat(allowed(group, permission, SampleModel.KEY)).as("%s of %s", permission, group).isFalse();
                }
            }
            assertThat(mayReadPastDecisions(group)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owner", "camunda-admin", "secretariat"})
    void takesAwayTheRightOnAllProcessesThatAnEarlierVersionGave(String group) {
        Authorization everything = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        everything.setGroupId(group);
        everything.setResource(Resources.PROCESS_DEFINITION);
        everything.setResourceId("*");
        everything.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
        authorizationService.saveAuthorization(everything);

        setUp.repair();

        assertThat(authorizationService.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION).resourceId("*")
            .count()).isZero();
        assertThat(allowed(group, Permissions.READ, "mayor-journey")).isTrue();
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

    private boolean allowed(String group, Permission permission, String process) {
        return authorizationService.isUserAuthorized("nobody", List.of(group), permission, Resources.PROCESS_DEFINITION, process);
    }

    private boolean mayReadPastDecisions(String group) {
        return authorizationService.isUserAuthorized("nobody", List.of(group), Permissions.READ_HISTORY, Resources.DECISION_DEFINITION,
            SampleModel.DECISION);
    }
}
