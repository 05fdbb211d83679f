package dk.kl.mayors.engine.internal;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.joda.time.DateTime;

/**
 * The list of what expressions may read and call on which values. Everything else is refused, above all reflection, class loaders,
 * processes and the engine's services; a value of another kind is not even handed out.
 */
final class AllowedCalls {

    private static final Map<Class<?>, Set<String>> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put(VariableScope.class, Set.of("getVariable", "getVariableLocal", "hasVariable", "hasVariableLocal", "getBusinessKey",
            "getProcessBusinessKey", "getId", "getProcessInstanceId", "getProcessDefinitionId", "getCurrentActivityId",
            "getCurrentActivityName", "getName", "getAssignee", "getDueDate", "getFollowUpDate", "getTaskDefinitionKey", "getEventName"));
        METHODS.put(DmnDecisionResult.class, Set.of("getSingleResult", "getFirstResult", "getSingleEntry", "collectEntries",
            "getResultList", "size", "isEmpty", "get"));
        METHODS.put(Collection.class, Set.of("size", "isEmpty", "contains", "get", "indexOf"));
        METHODS.put(Map.class, Set.of("size", "isEmpty", "containsKey", "get"));
        METHODS.put(String.class, Set.of("length", "isEmpty", "contains", "startsWith", "endsWith", "equals", "equalsIgnoreCase",
            "toLowerCase", "toUpperCase", "trim", "substring", "indexOf"));
        METHODS.put(Number.class, Set.of("intValue", "longValue", "doubleValue", "compareTo", "equals"));
        METHODS.put(Boolean.class, Set.of("booleanValue", "equals"));
        METHODS.put(Date.class, Set.of("getTime", "before", "after", "compareTo", "equals"));
        METHODS.put(DateTime.class, Set.of("toDate", "getMillis", "withTimeAtStartOfDay", "plusMinutes", "plusHours", "plusDays", "plusWeeks",
            "plusMonths", "plusYears", "minusMinutes", "minusHours", "minusDays", "minusWeeks", "minusMonths", "minusYears"));
    }

    private final ProcessBeans beans;

    AllowedCalls(ProcessBeans beans) {
        this.beans = beans;
    }

    /** Whether the method of that name may be called on the value. */
    boolean mayCall(Object base, String method) {
        if (METHODS.entrySet().stream().anyMatch(entry -> entry.getKey().isInstance(base) && entry.getValue().contains(method))) {
            return true;
        }
        return beans.mayBeCalled(base) && Arrays.stream(Object.class.getMethods()).noneMatch(inherited -> inherited.getName().equals(method));
    }

    /** Whether a value may be handed out to the expression. */
    boolean mayReturn(Object value) {
        return value == null || value instanceof TemporalAccessor || value instanceof Enum<?> || value instanceof Character
            || value instanceof String[] || METHODS.keySet().stream().anyMatch(type -> type.isInstance(value));
    }
}
