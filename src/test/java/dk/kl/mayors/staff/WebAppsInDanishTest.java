package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the Danish texts of the web apps against the English ones that come with the engine. */
class WebAppsInDanishTest {

    /** What is the same word, sign or name in both languages. */
    private static final Set<String> THE_SAME_IN_BOTH = Set.of("", "<", "<=", ">", ">=", "Batch", "batch", "Cockpit", "CSV", "<definition>", "Diagram",
        "Filter", "Job", "JSON", "Links", "OK", "Operator", "Optimize", "Start", "Status", "System", "Type", "Upload", "Version", "Version:",
        "weekend", "L", "1", "4");

    /** The English plural ending, which stands behind a word that has none in Danish ("forløb"). */
    private static final Pattern PLURAL_ENDING = Pattern.compile("labels\\.PLGN_\\w*_S");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[sd]|</?(?:a|b|br|strong|em)\\b[^>]*>|&lt;|&gt;|#/?\\w+");

    private static final Set<String> WORDS_OF_OTHER_HOUSES = Set.of("procesinstans", "fuldfør", "forfald", "hændelse i forløbet", "eskalér");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextHasADanishOne(String app) {
        Map<String, String> english = texts(app, "en");
        Map<String, String> danish = texts(app, "da");

        assertThat(danish.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        SoftAssertions.assertSoftly(all -> english.forEach((key, text) -> {
            if (!text.isBlank() && !PLURAL_ENDING.matcher(key).matches()) {
                all.assertThat(danish.get(key)).as(key).isNotBlank();
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noTextIsLeftInEnglish(String app) {
        Map<String, String> danish = texts(app, "da");

        SoftAssertions.assertSoftly(all -> texts(app, "en").forEach((key, text) -> {
            if (!THE_SAME_IN_BOTH.contains(text.strip())) {
                all.assertThat(danish.get(key)).as(key).isNotEqualTo(text);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noPlaceholderAndNoLinkIsLost(String app) {
        Map<String, String> danish = texts(app, "da");

        SoftAssertions.assertSoftly(all -> texts(app, "en").forEach((key, text) ->
            all.assertThat(placeholders(danish.get(key))).as(key).containsExactlyInAnyOrderElementsOf(placeholders(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theTextsUseTheHousesWords(String app) {
        SoftAssertions.assertSoftly(all -> texts(app, "da").forEach((key, text) ->
            WORDS_OF_OTHER_HOUSES.forEach(word -> all.assertThat(text).as(key).doesNotContainIgnoringCase(word))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theProductsOwnSettingsComeBeforeTheEngines(String app) throws IOException {
        assertThat(new String(read(app, "scripts/config.js"), StandardCharsets.UTF_8)).contains("lib/mayors/language.js");
        assertThat(new String(read(app, "styles/user-styles.css"), StandardCharsets.UTF_8)).contains("lib/mayors/house.css");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(found -> found.replaceAll("\\s", "")).toList();
    }

    private static Map<String, String> texts(String app, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            collect("", new ObjectMapper().readTree(withoutMark(read(app, "locales/" + language + ".json"))), texts);
        } catch (IOException e) {
            throw new AssertionError("The " + language + " texts of " + app + " cannot be read", e);
        }
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    /** Some of the engine's files begin with a byte order mark. */
    private static String withoutMark(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] read(String app, String file) throws IOException {
        String name = "META-INF/resources/webjars/camunda/app/" + app + "/" + file;
        try (InputStream in = WebAppsInDanishTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
