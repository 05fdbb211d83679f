package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses expressions in what people send, at any depth: task queries and filters evaluate every field whose name ends in
 * "Expression". Only who I am, my groups and plain dates are needed there.
 */
final class ExpressionRules {

    private static final Refusal FORBIDDEN = new Refusal(400,
        "Udtrykket er ikke tilladt. Brug kun ${ currentUser() }, ${ currentUserGroups() }, ${ now() } eller ${ dateTime() } med dage til eller fra.");
    private static final Refusal NO_JSON = new Refusal(400, "Indholdet kan ikke læses.");
    private static final Refusal NO_NUMBER = new Refusal(400, "Skriv et helt tal.");
    private static final Refusal ADMINISTRATORS_ONLY = new Refusal(403, "Det kan kun en administrator.");
    private static final Pattern ALLOWED = Pattern.compile("\\s*\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
        + "(\\.withTimeAtStartOfDay\\(\\)|\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\s*\\d{1,4}\\s*\\)){0,8})\\s*}\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final ObjectMapper json;

    ExpressionRules(ObjectMapper json) {
        this.json = json;
    }

    /** Empty when no parameter of the address holds a forbidden expression, and paging is in numbers. */
    Optional<Refusal> checkParameters(Map<String, String[]> parameters) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (evaluated(parameter.getKey()) && !allowed(value)) {
                    return Optional.of(FORBIDDEN);
                }
                if (parameter.getKey().matches("firstResult|maxResults") && !NUMBER.matcher(value).matches()) {
                    return Optional.of(NO_NUMBER);
                }
            }
        }
        return Optional.empty();
    }

    /** Empty when the body is JSON with no forbidden expression, and does not start processes in the middle. */
    Optional<Refusal> checkBody(byte[] body, boolean administrator) {
        try {
            JsonNode content = json.readTree(body);
            if (content != null && holdsForbidden(content)) {
                return Optional.of(FORBIDDEN);
            }
            boolean startsInTheMiddle = content != null && (content.findValue("startInstructions") != null || content.findValue("instructions") != null);
            return startsInTheMiddle && !administrator ? Optional.of(ADMINISTRATORS_ONLY) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(NO_JSON);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private boolean holdsForbidden(JsonNode node) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (evaluated(field.getKey()) && !field.getValue().isNull() && !(field.getValue().isTextual() && allowed(field.getValue().textValue()))) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (holdsForbidden(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean evaluated(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean allowed(String value) {
        return ALLOWED.matcher(value).matches() || !value.contains("${") && !value.contains("#{");
    }
}
