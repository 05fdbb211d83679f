package dk.kl.mayors.staff;

import static dk.kl.mayors.staff.StaffGroup.ADMINISTRATORS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * One right of a group in the engine. Tasks need no line here: the engine lets each candidate group read and work its own tasks, and
 * nobody but the process owner and the administrators reads the instances, tasks or history of a whole process.
 */
record Right(String group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String ANY = "*";

    /** All rights of all groups, apart from single tasks and filters. */
    static List<Right> all() {
        List<Right> rights = new ArrayList<>();
        for (StaffGroup group : StaffGroup.values()) {
            rights.add(right(group.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            rights.add(right(group.id(), Resources.APPLICATION, "welcome", Permissions.ACCESS));
            rights.add(right(group.id(), Resources.GROUP, group.id(), Permissions.READ));
            if (group != PROCESS_OWNER) {
                rights.add(right(group.id(), Resources.PROCESS_DEFINITION, ANY, Permissions.READ));
            }
        }
        rights.add(right(SECRETARIAT.id(), Resources.PROCESS_DEFINITION, "election-round", Permissions.READ, Permissions.CREATE_INSTANCE));
        rights.add(right(SECRETARIAT.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        for (StaffGroup group : List.of(SECRETARIAT, COURSE_TEAM, NETWORK_TEAM)) {
            rights.add(right(group.id(), Resources.PROCESS_DEFINITION, "reschedule", Permissions.READ, Permissions.CREATE_INSTANCE));
        }
        rights.add(right(COURSE_TEAM.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        rights.add(right(NETWORK_TEAM.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        rights.addAll(overseer(PROCESS_OWNER.id()));
        rights.add(right(PROCESS_OWNER.id(), Resources.USER, ANY, Permissions.READ));
        rights.add(right(PROCESS_OWNER.id(), Resources.GROUP, ANY, Permissions.READ));
        rights.addAll(overseer(ADMINISTRATORS));
        rights.addAll(administrator());
        return List.copyOf(rights);
    }

    private static List<Right> overseer(String group) {
        return List.of(
            right(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            right(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE),
            right(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
            right(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
            right(group, Resources.DEPLOYMENT, ANY, Permissions.READ),
            right(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY),
            right(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ));
    }

    private static List<Right> administrator() {
        return Stream.concat(
            Stream.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.AUTHORIZATION, Resources.FILTER,
                Resources.SYSTEM).map(resource -> right(ADMINISTRATORS, resource, ANY, Permissions.ALL)),
            Stream.of("admin", "tasklist", "welcome")
                .map(application -> right(ADMINISTRATORS, Resources.APPLICATION, application, Permissions.ACCESS))).toList();
    }

    private static Right right(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Right(group, resource, resourceId, List.of(permissions));
    }

    boolean isAbout(String otherGroup, int resourceType, String otherId) {
        return group.equals(otherGroup) && resource.resourceType() == resourceType && resourceId.equals(otherId);
    }
}
