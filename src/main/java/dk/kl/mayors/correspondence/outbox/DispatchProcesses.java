package dk.kl.mayors.correspondence.outbox;

import static dk.kl.mayors.correspondence.CorrespondenceVariables.DISPATCH_ID;
import static dk.kl.mayors.correspondence.CorrespondenceVariables.MUNICIPALITY;
import static dk.kl.mayors.correspondence.CorrespondenceVariables.URGENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each message a process of its own that sends it; without a mail server messages wait in the outbox and have none. */
@Component
class DispatchProcesses {

    private static final String PROCESS = "dispatch";
    private static final String BOUNCED = "DispatchBounced";
    private static final int AT_ONCE = 50;

    private final RuntimeService runtimeService;
    private final MailServer mailServer;
    private final DispatchRepository dispatches;
    private final TransactionTemplate transaction;

    DispatchProcesses(RuntimeService runtimeService, MailServer mailServer, DispatchRepository dispatches, TransactionTemplate transaction) {
        this.runtimeService = runtimeService;
        this.mailServer = mailServer;
        this.dispatches = dispatches;
        this.transaction = transaction;
    }

    /** Starts the message's process, if there is a mail server. */
    void startFor(Dispatch dispatch) {
        if (mailServer.configured()) {
            Map<String, Object> variables = new HashMap<>(Map.of(DISPATCH_ID.name(), dispatch.getId(), MUNICIPALITY.name(), dispatch.about()));
            if (dispatch.urgent()) {
                variables.put(URGENT.name(), true);
            }
            runtimeService.startProcessInstanceByKey(PROCESS, dispatch.businessKey(), variables);
            dispatch.handOver();
        }
    }

    /** Starts the process that lets staff correct the contact and send the message again. */
    void bounced(Dispatch dispatch) {
        runtimeService.createMessageCorrelation(BOUNCED).processInstanceBusinessKey(dispatch.businessKey())
            .setVariable(DISPATCH_ID.name(), dispatch.getId()).setVariable(MUNICIPALITY.name(), dispatch.about()).correlateStartMessage();
    }

    /** Starts the processes of the messages that have waited for a mail server. */
    @EventListener(ApplicationReadyEvent.class)
    void startWaiting() {
        boolean more = mailServer.configured();
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> startSome()));
        }
    }

    private boolean startSome() {
        List<Dispatch> waiting = dispatches.findByStateAndHandedOverFalseOrderByMadeAtAscIdAsc(DispatchState.QUEUED, Limit.of(AT_ONCE));
        waiting.forEach(this::startFor);
        return !waiting.isEmpty();
    }
}
