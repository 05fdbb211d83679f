package dk.kl.mayors.staff;

import static dk.kl.mayors.staff.StaffGroup.ADMINISTRATORS;
import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/**
 * One right of a group in the engine. Tasks need no line here: the engine lets each candidate group read and work its own tasks, and
 * nobody but the process owner and the administrators reads the instances, tasks or history of a whole process. Of a confidential model
 * not even they do: so no right of that kind is given on all processes at once.
 */
record Right(String group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String ANY = "*";

    private static final Set<StaffGroup> WORK_ON_INQUIRIES = EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, ADVISERS, CONFIDENTIAL_ADVISERS);

    /** All rights of all groups on what these models hold, apart from single tasks and filters. */
    static List<Right> all(OpenModels models) {
        List<Right> rights = new ArrayList<>();
        for (StaffGroup group : StaffGroup.values()) {
            rights.add(right(group.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            rights.add(right(group.id(), Resources.APPLICATION, "welcome", Permissions.ACCESS));
            rights.add(right(group.id(), Resources.GROUP, group.id(), Permissions.READ));
            if (group != PROCESS_OWNER) {
                rights.addAll(definitions(group, models));
            }
        }
        List.of(SECRETARIAT, HEAD_OF_OFFICE, COURSE_TEAM, NETWORK_TEAM, ADVISERS, CONFIDENTIAL_ADVISERS)
            .forEach(group -> rights.add(right(group.id(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE)));
        rights.addAll(overseer(PROCESS_OWNER.id(), models));
        rights.add(right(PROCESS_OWNER.id(), Resources.USER, ANY, Permissions.READ));
        rights.add(right(PROCESS_OWNER.id(), Resources.GROUP, ANY, Permissions.READ));
        rights.addAll(overseer(ADMINISTRATORS, models));
        rights.addAll(administrator());
        return List.copyOf(rights);
    }

    /** The models that a group may look at, and those that it may start. */
    private static List<Right> definitions(StaffGroup group, OpenModels models) {
        Map<String, Right> rights = new LinkedHashMap<>();
        models.processes().forEach(key -> rights.put(key, right(group.id(), Resources.PROCESS_DEFINITION, key, Permissions.READ)));
        started(group).forEach(key -> rights.put(key,
            right(group.id(), Resources.PROCESS_DEFINITION, key, Permissions.READ, Permissions.CREATE_INSTANCE)));
        return List.copyOf(rights.values());
    }

    private static List<String> started(StaffGroup group) {
        List<String> keys = new ArrayList<>();
        if (group == SECRETARIAT) {
            keys.add("election-round");
        }
        if (EnumSet.of(SECRETARIAT, COURSE_TEAM, NETWORK_TEAM).contains(group)) {
            keys.add("reschedule");
        }
        if (WORK_ON_INQUIRIES.contains(group)) {
            keys.add("inquiry");
        }
        return keys;
    }

    /** The log of operations shows each process to those who may read its history; only what belongs to no process is opened by its kind. */
    private static List<Right> overseer(String group, OpenModels models) {
        Stream<Right> always = Stream.of(
            right(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            right(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            right(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
            right(group, Resources.DEPLOYMENT, ANY, Permissions.READ),
            right(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY),
            right(group, Resources.OPERATION_LOG_CATEGORY, UserOperationLogEntry.CATEGORY_ADMIN, UserOperationLogCategoryPermissions.READ));
        Stream<Right> processes = models.processes().stream().map(key -> right(group, Resources.PROCESS_DEFINITION, key,
            ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB,
            ProcessDefinitionPermissions.SUSPEND_INSTANCE));
        Stream<Right> decisions = models.decisions().stream()
            .map(key -> right(group, Resources.DECISION_DEFINITION, key, Permissions.READ, Permissions.READ_HISTORY));
        return Stream.of(always, processes, decisions).flatMap(rights -> rights).toList();
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
