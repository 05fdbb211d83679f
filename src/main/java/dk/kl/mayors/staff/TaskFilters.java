package dk.kl.mayors.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The filters that Tasklist shows on its left, for all groups. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> SHOWN_VARIABLES = List.of(Map.of("name", "municipality", "label", "Kommune"));

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final ObjectProvider<TaskFilterSource> sources;

    TaskFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService,
                ObjectProvider<TaskFilterSource> sources) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.sources = sources;
    }

    /** Creates the filters that are missing and gives back what was changed in them. */
    void repair() {
        sources.orderedStream().flatMap(source -> source.filters().stream()).forEach(this::repair);
    }

    private void repair(TaskFilterSource.TaskFilter wanted) {
        Filter filter = filterService.createTaskFilterQuery().filterName(wanted.name()).list().stream().findFirst()
            .orElseGet(() -> filterService.newTaskFilter(wanted.name()));
        filter.setQuery(wanted.narrowing().apply(taskService.createTaskQuery().orderByDueDate().asc()));
        filter.setProperties(Map.of("color", wanted.colour(), "description", wanted.description(), "priority", wanted.priority(),
            "refresh", true, "showUndefinedVariable", false, "variables", SHOWN_VARIABLES));
        filterService.saveFilter(filter);
        Arrays.stream(StaffGroup.values()).forEach(group -> share(filter, group.id()));
    }

    private void share(Filter filter, String group) {
        boolean shared = authorizationService.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.FILTER)
            .resourceId(filter.getId()).count() > 0;
        if (!shared) {
            Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(Resources.FILTER);
            authorization.setResourceId(filter.getId());
            authorization.addPermission(Permissions.READ);
            authorizationService.saveAuthorization(authorization);
        }
    }
}
