package dk.kl.mayors.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes in the name of the member of staff who asks for it, under the rights that this person has in Tasklist too. */
@Component
public class StaffStarts {

    private final RuntimeService runtimeService;
    private final IdentityService identityService;

    StaffStarts(RuntimeService runtimeService, IdentityService identityService) {
        this.runtimeService = runtimeService;
        this.identityService = identityService;
    }

    /** Starts the process in the caller's transaction; throws {@link NotAllowed} when that person may not. */
    @Transactional
    public void start(String processKey, String businessKey, String userId, Map<ProcessVariable<?>, ?> variables) {
        identityService.setAuthentication(userId, identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList());
        try {
            runtimeService.startProcessInstanceByKey(processKey, businessKey, variables.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> (Object) entry.getValue())));
        } catch (AuthorizationException e) {
            throw new NotAllowed();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** That person may not start the process; the message is a Danish sentence for the person who tried. */
    public static class NotAllowed extends RuntimeException {
        NotAllowed() {
            super("Det har du ikke ret til at starte. Bed sekretariatet om det.");
        }
    }
}
