package dk.kl.mayors.staff;

import dk.kl.mayors.engine.StartRefused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Keeps production from starting while a secret or an address is missing, weak, or left over from the example. */
final class ProductionChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final int SHORTEST_SECRET = 12;
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^a-zA-Z0-9]).*");
    private static final List<String> NEEDED = List.of("MAYORS_DATABASE_URL", "MAYORS_DATABASE_USER", "MAYORS_DATABASE_PASSWORD",
        "MAYORS_ADMIN_ID", "MAYORS_ADMIN_PASSWORD", "MAYORS_MAIL_HOST", "MAYORS_MAIL_FROM", "MAYORS_BASE_URL", VaultKeyCheck.VARIABLE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new StartRefused("Production does not start: " + String.join("; ", problems) + ".",
                    "Set the variables in the environment. The file .env.example lists them all.");
            }
        }
    }

    private static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>();
        NEEDED.stream().filter(name -> value(environment, name).isBlank()).forEach(name -> problems.add(name + " is missing"));
        problems.addAll(weakness(environment, "MAYORS_DATABASE_PASSWORD", "MAYORS_DATABASE_USER"));
        problems.addAll(weakness(environment, "MAYORS_ADMIN_PASSWORD", "MAYORS_ADMIN_ID"));
        String password = value(environment, "MAYORS_ADMIN_PASSWORD");
        if (!password.isBlank() && !MIXED.matcher(password).matches()) {
            problems.add("MAYORS_ADMIN_PASSWORD needs a small and a capital letter, a digit and another character");
        }
        if (password.equals(ExampleStaff.PASSWORD)) {
            problems.add("MAYORS_ADMIN_PASSWORD is the password of the example");
        }
        problems.addAll(VaultKeyCheck.problems(value(environment, VaultKeyCheck.VARIABLE)));
        String database = value(environment, "MAYORS_DATABASE_URL");
        if (!database.isBlank() && !database.startsWith("jdbc:postgresql:")) {
            problems.add("MAYORS_DATABASE_URL does not begin with jdbc:postgresql:");
        }
        String base = value(environment, "MAYORS_BASE_URL");
        if (!base.isBlank() && !isWebAddress(base)) {
            problems.add("MAYORS_BASE_URL is no web address");
        }
        String page = value(environment, "MAYORS_PAGE_URL");
        if (!page.isBlank() && !isWebAddress(page)) {
            problems.add("MAYORS_PAGE_URL is no web address");
        }
        problems.addAll(KeyCheck.SIGNING.problems(value(environment, KeyCheck.SIGNING.name())));
        if (environment.getProperty("mayors.example-data", Boolean.class, false)) {
            problems.add("mayors.example-data is on");
        }
        if (environment.containsProperty("mayors.rehearsal.starts-at")) {
            problems.add("mayors.rehearsal.starts-at is set");
        }
        return problems;
    }

    private static List<String> weakness(Environment environment, String secretName, String idName) {
        String secret = value(environment, secretName);
        if (secret.isBlank()) {
            return List.of();
        }
        if (secret.equalsIgnoreCase(value(environment, idName))) {
            return List.of(secretName + " is the same as " + idName);
        }
        return secret.length() < SHORTEST_SECRET
            ? List.of(secretName + " is shorter than " + SHORTEST_SECRET + " characters") : List.of();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "");
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
