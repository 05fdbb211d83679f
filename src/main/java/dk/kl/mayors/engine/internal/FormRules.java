package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a person set what the form asks for, and nothing else: with a task or a start the interface would take any variable, and the models
 * believe theirs.
 */
final class FormRules {

    private static final String ENGINE = "/engine/engine/[^/]+";
    private static final Pattern TASK = Pattern.compile(ENGINE + "/task/([^/]+)/(complete|submit-form|resolve|bpmnError|bpmnEscalation)/?",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile(ENGINE + "/process-definition/(key/)?([^/]+)(/tenant-id/[^/]+)?/(start|submit-form)/?",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLES = Pattern.compile(ENGINE + "/task/([^/]+)/(variables|localVariables)(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Refusal BESIDE_THE_FORM = new Refusal(403, "Oplysningerne i et forløb ændres kun med opgavens formular.");
    private static final Refusal UNKNOWN_FIELD = new Refusal(400,
        "Der er felter med, som formularen ikke har. Åbn opgaven igen i Tasklist, og udfyld formularen.");
    private static final Refusal UNKNOWN_CHOICE = new Refusal(400, "Vælg en af formularens muligheder.");

    private final FormFields fields;

    FormRules(FormFields fields) {
        this.fields = fields;
    }

    /** Empty unless the path changes a variable of a process beside the form of its task. */
    Optional<Refusal> checkPath(String path) {
        Matcher variables = VARIABLES.matcher(path);
        return variables.matches() && fields.ofTask(variables.group(1)).isPresent() ? Optional.of(BESIDE_THE_FORM) : Optional.empty();
    }

    /** Whether the rules have something to say of that path, which begins after {@code /camunda/api}. */
    boolean concern(String path) {
        return TASK.matcher(path).matches() || START.matcher(path).matches();
    }

    /** Empty when each variable of the body is a field of the form and holds one of the field's choices, if it has such. */
    Optional<Refusal> check(String path, JsonNode body) {
        JsonNode variables = body.path("variables");
        return variables.isEmpty() ? Optional.empty() : form(path).flatMap(form -> check(form, variables));
    }

    /** Empty where anything may be set: with tasks that belong to no process. */
    private Optional<Map<String, Set<String>>> form(String path) {
        Matcher task = TASK.matcher(path);
        if (task.matches()) {
            return fields.ofTask(task.group(1));
        }
        Matcher start = START.matcher(path);
        return start.matches() ? Optional.of(start.group(1) == null ? fields.ofStartById(start.group(2)) : fields.ofStartByKey(start.group(2)))
            : Optional.empty();
    }

    private static Optional<Refusal> check(Map<String, Set<String>> form, JsonNode variables) {
        for (Iterator<Map.Entry<String, JsonNode>> given = variables.fields(); given.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = given.next();
            Set<String> choices = form.get(variable.getKey());
            if (choices == null) {
                return Optional.of(UNKNOWN_FIELD);
            }
            if (!choices.isEmpty() && !chosen(choices, variable.getValue().path("value"))) {
                return Optional.of(UNKNOWN_CHOICE);
            }
        }
        return Optional.empty();
    }

    private static boolean chosen(Set<String> choices, JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.isValueNode() && choices.contains(value.asText());
    }
}
