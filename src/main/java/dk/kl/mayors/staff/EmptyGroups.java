package dk.kl.mayors.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at start, and on the pages for as long as it is so, which groups get tasks from a model but have no members: such a task would
 * wait for ever.
 */
@Component
class EmptyGroups implements Banner {

    private static final Logger log = LoggerFactory.getLogger(EmptyGroups.class);
    private static final long LOOK_AGAIN_AFTER = 60_000_000_000L;

    private final RepositoryService repositoryService;
    private final IdentityService identityService;
    private final LongSupplier nanos;
    private volatile Set<String> named = Set.of();
    private volatile Seen seen;

    @Autowired
    EmptyGroups(RepositoryService repositoryService, IdentityService identityService) {
        this(repositoryService, identityService, System::nanoTime);
    }

    EmptyGroups(RepositoryService repositoryService, IdentityService identityService, LongSupplier nanos) {
        this.repositoryService = repositoryService;
        this.identityService = identityService;
        this.nanos = nanos;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        List<String> empty = find();
        if (!empty.isEmpty()) {
            log.warn("These groups get tasks but have no members: {}", String.join(", ", empty));
        }
    }

    /** The ids of the groups that a model gives tasks to and that have no members. */
    List<String> find() {
        return named().stream().filter(group -> identityService.createUserQuery().memberOfGroup(group).count() == 0).toList();
    }

    @Override
    public Optional<Shown> show() {
        Seen last = seen;
        if (last == null || nanos.getAsLong() - last.at() > LOOK_AGAIN_AFTER) {
            last = new Seen(find().stream().map(this::danish).collect(Collectors.joining(", ")), nanos.getAsLong());
            seen = last;
        }
        return last.groups().isEmpty() ? Optional.empty() : Optional.of(new Shown("staff-banners :: emptyGroups", last.groups()));
    }

    private Set<String> named() {
        if (named.isEmpty()) {
            named = repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition -> repositoryService.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> Stream.ofNullable(task.getCamundaCandidateGroupsList())).flatMap(List::stream)
                .filter(group -> !group.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
        }
        return named;
    }

    private String danish(String id) {
        Group group = identityService.createGroupQuery().groupId(id).singleResult();
        return group == null || group.getName() == null ? id : group.getName();
    }

    private record Seen(String groups, long at) {
    }
}
