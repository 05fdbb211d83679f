package dk.kl.mayors.staff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the engine's authorisations of the groups against the table of {@link Right}. */
@Component
class GroupRights {

    private static final Logger log = LoggerFactory.getLogger(GroupRights.class);
    private static final Set<Integer> GIVEN_BY_THE_ENGINE = Set.of(Resources.TASK.resourceType(), Resources.HISTORIC_TASK.resourceType(),
        Resources.FILTER.resourceType());
    private static final String ANY = "*";

    private final AuthorizationService authorizationService;
    private final DeployedModels models;

    GroupRights(AuthorizationService authorizationService, DeployedModels models) {
        this.authorizationService = authorizationService;
        this.models = models;
    }

    /** Gives each group exactly the rights of the table; rights on single tasks and filters are not touched. */
    void repair() {
        Right.all(models.open()).stream().collect(Collectors.groupingBy(Right::group)).forEach((group, table) -> {
            List<Authorization> held = authorizationService.createAuthorizationQuery().groupIdIn(group).list();
            held.stream().filter(one -> isNotIn(table, one)).forEach(this::takeAway);
            table.forEach(right -> give(right, held));
        });
    }

    private static boolean isNotIn(List<Right> table, Authorization held) {
        boolean ofOneTaskOrFilter = GIVEN_BY_THE_ENGINE.contains(held.getResourceType()) && !ANY.equals(held.getResourceId());
        return !ofOneTaskOrFilter
            && table.stream().noneMatch(right -> right.isAbout(held.getGroupId(), held.getResourceType(), held.getResourceId()));
    }

    private void takeAway(Authorization held) {
        log.warn("Group {} had a right on {} of resource type {} that is not in the table; it is taken away", held.getGroupId(),
            held.getResourceId(), held.getResourceType());
        authorizationService.deleteAuthorization(held.getId());
    }

    private void give(Right right, List<Authorization> held) {
        Optional<Authorization> stored = held.stream()
            .filter(one -> right.isAbout(one.getGroupId(), one.getResourceType(), one.getResourceId())).findFirst();
        if (stored.isPresent() && same(stored.get().getPermissions(right.permissions().toArray(Permission[]::new)), right)) {
            return;
        }
        Authorization authorization = stored.orElseGet(() -> authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        authorization.setGroupId(right.group());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.resourceId());
        authorization.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizationService.saveAuthorization(authorization);
    }

    private static boolean same(Permission[] stored, Right right) {
        return new HashSet<>(Arrays.asList(stored)).equals(new HashSet<>(right.permissions()));
    }
}
