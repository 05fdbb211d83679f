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
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters that Tasklist shows on its left, for all groups. */
@Component
class TaskFilters {

    /** The tasks that stand open while the mayor has the word. */
    private static final String[] WAITING_ON_THE_MAYOR = {"Task_AwaitAnswer", "Task_RegisterNetworkWish"};
    private static final List<Map<String, String>> SHOWN_VARIABLES = List.of(Map.of("name", "municipality", "label", "Kommune"));

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TaskFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    /** Creates the filters that are missing and gives back what was changed in them. */
    void repair() {
        seed("Mine opgaver", 10, "#0b6e7a", "Opgaver, du har taget",
            byDueDate().taskAssigneeExpression("${currentUser()}"));
        seed("Min gruppes opgaver", 20, "#12304a", "Opgaver, som ingen i gruppen har taget endnu",
            byDueDate().taskCandidateGroupInExpression("${currentUserGroups()}").taskDefinitionKeyNotIn(WAITING_ON_THE_MAYOR));
        seed("Frist i dag", 30, "#8a5a00", "Opgaver med frist i dag",
            byDueDate().dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}"));
        seed("Frist overskredet", 40, "#9b1c1c", "Opgaver, hvis frist er passeret",
            byDueDate().dueBeforeExpression("${now()}"));
        seed("Venter på borgmesteren", 50, "#174d7c", "Registrér her det svar, som kommer på anden vis",
            byDueDate().taskDefinitionKeyIn(WAITING_ON_THE_MAYOR));
    }

    private TaskQuery byDueDate() {
        return taskService.createTaskQuery().orderByDueDate().asc();
    }

    private void seed(String name, int priority, String colour, String description, TaskQuery query) {
        Filter filter = filterService.createTaskFilterQuery().filterName(name).list().stream().findFirst()
            .orElseGet(() -> filterService.newTaskFilter(name));
        filter.setQuery(query);
        filter.setProperties(Map.of("color", colour, "description", description, "priority", priority, "refresh", true,
            "showUndefinedVariable", false, "variables", SHOWN_VARIABLES));
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
