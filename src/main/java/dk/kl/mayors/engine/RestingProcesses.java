package dk.kl.mayors.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a process stand still where it is, with all that it has called: no timer fires, no task is offered, no message is heard. A model asks
 * for it with a task of its own, so that the diagram shows it; Cockpit shows the instances as suspended.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RestingProcesses {

    private final RuntimeService runtimeService;

    RestingProcesses(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /** Stops the process of that key and business key; nothing happens when none runs. */
    public void pause(String processKey, String businessKey) {
        family(processKey, businessKey).stream().filter(one -> !one.isSuspended())
            .forEach(one -> runtimeService.suspendProcessInstanceById(one.getProcessInstanceId()));
    }

    /** Lets it go on; it hears messages again when the transaction is over. */
    public void resume(String processKey, String businessKey) {
        family(processKey, businessKey).stream().filter(ProcessInstance::isSuspended)
            .forEach(one -> runtimeService.activateProcessInstanceById(one.getProcessInstanceId()));
    }

    private List<ProcessInstance> family(String processKey, String businessKey) {
        List<String> roots = runtimeService.createProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(businessKey)
            .list().stream().map(ProcessInstance::getRootProcessInstanceId).toList();
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
            .filter(one -> roots.contains(one.getRootProcessInstanceId())).toList();
    }
}
