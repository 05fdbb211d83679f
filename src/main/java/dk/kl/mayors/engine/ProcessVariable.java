package dk.kl.mayors.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable declared once with its name and type, so that nobody writes a variable's name twice.
 * Only ids, codes, dates and decisions may be variables; never a person's data.
 *
 * @param <T> String, Boolean, Integer, Long or java.util.Date
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public ProcessVariable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** The variable's value; throws {@link IllegalStateException} when it is missing or of another type. */
    public T from(VariableScope scope) {
        return findIn(scope).orElseThrow(() ->
            new IllegalStateException("Procesvariablen '" + name + "' mangler. Kontakt procesejeren."));
    }

    /** The variable's value, or empty when it is missing or null. */
    public Optional<T> findIn(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("Procesvariablen '" + name + "' er af typen "
                + value.getClass().getSimpleName() + ", ikke " + type.getSimpleName() + ". Kontakt procesejeren.");
        }
        return Optional.ofNullable(type.cast(value));
    }

    /** Sets the variable in the scope where it is declared, else in the process instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
