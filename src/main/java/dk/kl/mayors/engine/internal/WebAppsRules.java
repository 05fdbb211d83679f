package dk.kl.mayors.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the web apps' interface does for nobody, and what only for administrators, beside the engine's own rights. */
record WebAppsRules(String userId, boolean administrator) {

    private static final String ENGINE = "/engine/engine/[^/]+";
    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The set-up makes administrators; models come from the jar; there is one login, the product's own. */
    private static final List<Pattern> FOR_NOBODY = patterns(
        "/admin/setup(/.*)?",
        "/admin/auth/user/[^/]+/login/.*");
    private static final List<Pattern> CHANGED_BY_NOBODY = patterns(
        ENGINE + "/deployment(/.*)?",
        ENGINE + "/telemetry(/.*)?");
    /** The product itself tells processes what has happened, after it has looked at who says so. */
    private static final List<Pattern> TOLD_BY_THE_PRODUCT = patterns(
        ENGINE + "/(message|signal|condition)(/.*)?",
        ENGINE + "/execution/[^/]+/(signal|messageSubscriptions)(/.*)?");
    private static final List<Pattern> CHANGED_BY_ADMINISTRATORS = patterns(
        ENGINE + "/(migration|modification|user|group|authorization|tenant)(/.*)?",
        ENGINE + "/process-definition/.*/(restart|restart-async|history-time-to-live)",
        ENGINE + "/process-instance/[^/]+/modification(-async)?",
        ENGINE + "/(decision-definition|case-definition)/.*/history-time-to-live",
        ENGINE + "/history/cleanup(/.*)?",
        ENGINE + "/history/.*/(delete|delete-async|set-removal-time.*)",
        ENGINE + "/metrics(/.*)?");
    private static final List<Pattern> DELETED_BY_ADMINISTRATORS = patterns(
        ENGINE + "/history/.*",
        ENGINE + "/process-definition(/.*)?");
    private static final Pattern OWN_USER = Pattern.compile(ENGINE + "/user/([^/]+)/(profile|credentials)");
    private static final Pattern WHO_MAY = Pattern.compile(ENGINE + "/(user|group|tenant|authorization)/?(count|list)?");

    private static List<Pattern> patterns(String... regexes) {
        return List.of(regexes).stream().map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)).toList();
    }

    /** Empty when the request may go on; the path begins after {@code /camunda/api}. */
    Optional<Refusal> check(String method, String path) {
        if (matches(FOR_NOBODY, path)) {
            return Optional.of(new Refusal(403, "Det er lukket i dette produkt."));
        }
        if (READING.contains(method)) {
            return Optional.empty();
        }
        if (matches(CHANGED_BY_NOBODY, path)) {
            return Optional.of(new Refusal(403, "Forløbene følger med produktet og kan ikke ændres her."));
        }
        if (matches(TOLD_BY_THE_PRODUCT, path)) {
            return Optional.of(new Refusal(403, "Det sker kun på produktets egne sider."));
        }
        if (!administrator && forAdministrators(method, path)) {
            return Optional.of(new Refusal(403, "Det kan kun en administrator."));
        }
        return Optional.empty();
    }

    private boolean forAdministrators(String method, String path) {
        if (method.equals("DELETE") && matches(DELETED_BY_ADMINISTRATORS, path)) {
            return true;
        }
        return matches(CHANGED_BY_ADMINISTRATORS, path) && !changesOwnUser(method, path) && !asks(method, path);
    }

    private boolean changesOwnUser(String method, String path) {
        var own = OWN_USER.matcher(path);
        return method.equals("PUT") && own.matches() && own.group(1).equals(userId);
    }

    /** Some questions are so long that the web apps send them with POST. */
    private static boolean asks(String method, String path) {
        return method.equals("POST") && WHO_MAY.matcher(path).matches();
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }
}
