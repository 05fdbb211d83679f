package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.MayorsJourneyApplication;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.engine.StartRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("own-context")
class ProductionStartTest {

    private static final Map<String, String> VARIABLES = Map.of(
        "MAYORS_DATABASE_URL", "jdbc:postgresql://localhost/never-asked",
        "MAYORS_DATABASE_USER", "postgres",
        "MAYORS_DATABASE_PASSWORD", "Postgres-Hemmelig-1",
        "MAYORS_ADMIN_ID", "drift",
        "MAYORS_ADMIN_PASSWORD", "Sommerhus-Kaffe-42",
        "MAYORS_MAIL_HOST", "mail.example",
        "MAYORS_MAIL_FROM", "borgmester@kl.example",
        "MAYORS_BASE_URL", "https://borgmester.kl.example",
        "MAYORS_SIGNING_KEY", "CoYUx2s6niqGImqHmWRzpuOEYZryD3mCFr22/YY3wgM=",
        "MAYORS_VAULT_KEYS", "q8YnLgc0uJmA0pFvP2m9hN1mJk3nXw7Zs5tRz4yB6Ec=");

    @Test
    void runsOnPostgresqlWithTheVariablesOfTheEnvironment() {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put("MAYORS_DATABASE_URL", TestDatabase.newPostgresqlDatabase("production"));

        try (ConfigurableApplicationContext product = start(variables)) {
            int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            IdentityService identityService = product.getBean(IdentityService.class);
            HttpUser admin = new HttpUser(port);

            assertThat(new HttpUser(port).get("/actuator/health").body()).contains("\"UP\"");
            assertThat(identityService.createUserQuery().list()).extracting("id").containsExactly("drift");
            assertThat(admin.get("/login").headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
            assertThat(product.getEnvironment().containsProperty("mayors.rehearsal.starts-at")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAYORS_DATABASE_URL,, MAYORS_DATABASE_URL is missing",
        "MAYORS_DATABASE_USER,, MAYORS_DATABASE_USER is missing",
        "MAYORS_DATABASE_PASSWORD,, MAYORS_DATABASE_PASSWORD is missing",
        "MAYORS_DATABASE_PASSWORD, kort, MAYORS_DATABASE_PASSWORD is shorter than 12 characters",
        "MAYORS_DATABASE_PASSWORD, postgres, MAYORS_DATABASE_PASSWORD is the same as MAYORS_DATABASE_USER",
        "MAYORS_DATABASE_URL, jdbc:h2:mem:x, MAYORS_DATABASE_URL does not begin with jdbc:postgresql:",
        "MAYORS_ADMIN_ID,, MAYORS_ADMIN_ID is missing",
        "MAYORS_ADMIN_PASSWORD,, MAYORS_ADMIN_PASSWORD is missing",
        "MAYORS_ADMIN_PASSWORD, Kort-1, MAYORS_ADMIN_PASSWORD is shorter than 12 characters",
        "MAYORS_ADMIN_PASSWORD, Drift, MAYORS_ADMIN_PASSWORD is the same as MAYORS_ADMIN_ID",
        "MAYORS_ADMIN_PASSWORD, kunsmaabogstaver, 'MAYORS_ADMIN_PASSWORD needs a small and a capital letter, a digit and another character'",
        "MAYORS_ADMIN_PASSWORD, Borgmester-2021!, MAYORS_ADMIN_PASSWORD is the password of the example",
        "MAYORS_MAIL_HOST,, MAYORS_MAIL_HOST is missing",
        "MAYORS_MAIL_FROM,, MAYORS_MAIL_FROM is missing",
        "MAYORS_SIGNING_KEY,, MAYORS_SIGNING_KEY is missing",
        "MAYORS_SIGNING_KEY, a29ydA==, MAYORS_SIGNING_KEY holds something else than 32 bytes in base64",
        "MAYORS_SIGNING_KEY, Bb1qRem8QVMr3Yi5Gxtt0wpf4Cfzg/60SQ2dZUo40Uk=, MAYORS_SIGNING_KEY holds the key of the example",
        "MAYORS_BASE_URL,, MAYORS_BASE_URL is missing",
        "MAYORS_BASE_URL, borgmester, MAYORS_BASE_URL is no web address",
        "MAYORS_VAULT_KEYS,, MAYORS_VAULT_KEYS is missing",
        "MAYORS_VAULT_KEYS, ikke-base64!, key 1 in MAYORS_VAULT_KEYS is not Base64",
        "MAYORS_VAULT_KEYS, q8YnLgc0uJmA0pFvP2m9hA==, key 1 in MAYORS_VAULT_KEYS has 16 bytes instead of 32",
        "MAYORS_VAULT_KEYS, 'q8YnLgc0uJmA0pFvP2m9hN1mJk3nXw7Zs5tRz4yB6Ec=,', key 2 in MAYORS_VAULT_KEYS has 0 bytes instead of 32",
        "MAYORS_VAULT_KEYS, JyvEscXJo4+UDAkPsdMTb1fpo5ApxbAjwcGj57SQ8v8=, key 1 in MAYORS_VAULT_KEYS is the key of the example",
        "MAYORS_VAULT_KEYS, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, key 1 in MAYORS_VAULT_KEYS repeats its bytes"
    })
    void doesNotStartWithAMissingOrWeakSecret(String name, String value, String sentence) {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put(name, value == null ? "" : value);

        assertThatThrownBy(() -> start(variables).close()).isInstanceOf(StartRefused.class).hasMessageContaining(sentence);
    }

    @Test
    void namesAllThatIsMissingAtOnceAndEndsWithAnError() throws IOException, InterruptedException {
        Process product = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), MayorsJourneyApplication.class.getName(),
            "--spring.profiles.active=production").redirectErrorStream(true)
            .redirectOutput(new File("target/refused-start.txt")).start();

        assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(product.exitValue()).isNotZero();
        assertThat(new File("target/refused-start.txt")).content().contains("APPLICATION FAILED TO START", "MAYORS_ADMIN_PASSWORD is missing",
            "MAYORS_DATABASE_PASSWORD is missing").doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext start(Map<String, String> variables) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.profiles.active=production"));
        variables.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplication(MayorsJourneyApplication.class).run(arguments.toArray(String[]::new));
    }
}
