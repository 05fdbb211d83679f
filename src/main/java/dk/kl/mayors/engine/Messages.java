package dk.kl.mayors.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells waiting processes that something has happened. A message that nobody waits for is no error: it came too early,
 * too late or twice, and the record in the domain stands all the same.
 */
@Component
public class Messages {

    private final RuntimeService runtimeService;

    Messages(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /**
     * Delivers a message to everybody of that business key who waits for it, in the caller's transaction.
     *
     * @param matching  variables that the waiting process must have, for instance the event's id; may be empty
     * @param variables what the message brings along; may be empty
     * @return how many were waiting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(String message, String businessKey, Map<ProcessVariable<?>, ?> matching, Map<ProcessVariable<?>, ?> variables) {
        MessageCorrelationBuilder correlation = runtimeService.createMessageCorrelation(message)
            .processInstanceBusinessKey(businessKey);
        matching.forEach((variable, value) -> correlation.processInstanceVariableEquals(variable.name(), value));
        variables.forEach((variable, value) -> correlation.setVariable(variable.name(), value));
        return correlation.correlateAllWithResult().size();
    }

    /**
     * Delivers a message that begins something of its own in the process, for instance an event sub-process; what the message brings along is
     * known there alone.
     *
     * @return how many were waiting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tellWithOwn(String message, String businessKey, Map<ProcessVariable<?>, ?> own) {
        MessageCorrelationBuilder correlation = runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
        own.forEach((variable, value) -> correlation.setVariableToTriggeredScope(variable.name(), value));
        return correlation.correlateAllWithResult().size();
    }

    /** Delivers a message to those who wait for it and hold that variable themselves, as {@link #tellWithOwn} has given it; how many did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tellOwner(String message, String businessKey, ProcessVariable<String> variable, String expected) {
        return runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
            .localVariableEquals(variable.name(), expected).correlateAllWithResult().size();
    }
}
