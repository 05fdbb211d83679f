package dk.kl.mayors.engine;

import java.util.Map;

/**
 * Work that must not run inside the engine's transaction: talking to a mail server, a long computation. A model asks for it with
 * an external task of this topic; it is retried with the configured delays and becomes an incident when they are used up.
 */
public interface ExternalWork {

    /** The topic of the external tasks that this work takes. */
    String topic();

    /** False while the work must rest, for instance because post is held; its tasks then wait untouched. */
    default boolean ready() {
        return true;
    }

    /** The variables by which a task may be taken now, for instance only what is urgent; empty when all may. */
    default Map<String, Object> only() {
        return Map.of();
    }

    /** Does the work with no transaction open; an exception counts as {@link TryAgain}. */
    Outcome perform(Order order);

    /** What the process asks for. */
    record Order(String businessKey, Map<String, Object> variables) {

        /** The variable's value; throws {@link IllegalStateException} when it is missing. */
        public <T> T get(ProcessVariable<T> variable) {
            Object value = variables.get(variable.name());
            if (value == null) {
                throw new IllegalStateException("Procesvariablen '" + variable.name() + "' mangler. Kontakt procesejeren.");
            }
            return variable.type().cast(value);
        }
    }

    /** How it went. */
    sealed interface Outcome permits Done, TryAgain {
    }

    /**
     * The work is done.
     *
     * @param record    what is written in the transaction that also completes the task
     * @param variables what the process goes on with
     */
    record Done(Runnable record, Map<ProcessVariable<?>, ?> variables) implements Outcome {
    }

    /**
     * The work did not succeed this time.
     *
     * @param reason a Danish sentence that becomes the incident's message; no personal data
     */
    record TryAgain(String reason) implements Outcome {
    }
}
