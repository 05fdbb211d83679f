package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Refuses what must not come in with a request, at any depth: above all expressions, because task queries and filters evaluate every
 * field whose name ends in "Expression". Only who I am, my groups and plain dates are needed there.
 */
final class ContentRules {

    private static final Refusal FORBIDDEN = new Refusal(400,
        "Udtrykket er ikke tilladt. Brug kun ${ currentUser() }, ${ currentUserGroups() }, ${ now() } eller ${ dateTime() } med dage til eller fra.");
    private static final Refusal NO_JSON = new Refusal(400, "Indholdet kan ikke læses.");
    private static final Refusal NO_NUMBER = new Refusal(400, "Skriv et helt tal.");
    private static final Refusal NO_JAVA_OBJECTS = new Refusal(400, "Java-objekter kan ikke gemmes som variable.");
    private static final Refusal WEAK_PASSWORD = new Refusal(400,
        "Adgangskoden er for svag. Brug mindst 10 tegn med små og store bogstaver, tal og tegn, og ikke dit navn.");
    private static final Refusal ADMINISTRATORS_ONLY = new Refusal(403, "Det kan kun en administrator.");
    private static final Pattern ALLOWED = Pattern.compile("\\s*\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
        + "(\\.withTimeAtStartOfDay\\(\\)|\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\s*\\d{1,4}\\s*\\)){0,8})\\s*}\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final ObjectMapper json;
    private final Predicate<String> strongPassword;

    ContentRules(ObjectMapper json, Predicate<String> strongPassword) {
        this.json = json;
        this.strongPassword = strongPassword;
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

    /** Empty when the body is JSON that holds nothing forbidden. */
    Optional<Refusal> checkBody(byte[] body, boolean administrator) {
        try {
            JsonNode content = json.readTree(body);
            return content == null ? Optional.empty() : check(content, administrator);
        } catch (JsonProcessingException e) {
            return Optional.of(NO_JSON);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private Optional<Refusal> check(JsonNode content, boolean administrator) {
        if (holdsForbidden(content)) {
            return Optional.of(FORBIDDEN);
        }
        if (!administrator && (content.findValue("startInstructions") != null || content.findValue("instructions") != null)) {
            return Optional.of(ADMINISTRATORS_ONLY);
        }
        if (content.findValuesAsText("serializationDataFormat").stream().anyMatch(format -> format.contains("java"))) {
            return Optional.of(NO_JAVA_OBJECTS);
        }
        return content.findValuesAsText("password").stream().allMatch(strongPassword) ? Optional.empty() : Optional.of(WEAK_PASSWORD);
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
