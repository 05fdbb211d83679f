package dk.kl.mayors.inquiry.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.MayorsJourneyApplication;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product starts again with other keys over the same database. */
@Tag("own-context")
class AnotherKeyStartTest {

    private static final String OLD = VaultTest.key(1);
    private static final String NEW = VaultTest.key(2);

    private final String database = TestDatabase.newPostgresqlDatabase("another_key");

    @Test
    void startsWithoutTheOldKeyAndSealsAnewWithBoth() {
        try (ConfigurableApplicationContext product = start(OLD)) {
            product.getBean(Vault.class).put("en", Kind.QUESTION, "Skrevet med den gamle nøgle");
        }
        try (ConfigurableApplicationContext product = start(NEW)) {
            Vault vault = product.getBean(Vault.class);
            assertThatThrownBy(() -> vault.entries("en")).isInstanceOf(VaultClosed.class);
            vault.put("to", Kind.QUESTION, "Skrevet med den nye nøgle");
            assertThat(vault.entries("to")).extracting(Entry::text).containsExactly("Skrevet med den nye nøgle");
            assertThat(product.getBean(VaultHealth.class).health().getStatus()).isEqualTo(VaultHealth.KEY_MISSING);
            assertThat(health(product)).as("the product itself is well").contains("\"UP\"");
        }
        try (ConfigurableApplicationContext product = start(NEW + "," + OLD)) {
            assertThat(product.getBean(VaultHealth.class).health().getDetails()).containsEntry("entriesByKey",
                Map.of(VaultKey.of(NEW).id(), 2L, VaultKey.of(OLD).id(), 0L));
        }
        try (ConfigurableApplicationContext product = start(NEW)) {
            assertThat(product.getBean(Vault.class).entries("en")).extracting(Entry::text).containsExactly("Skrevet med den gamle nøgle");
        }
    }

    private static String health(ConfigurableApplicationContext product) {
        return new HttpUser(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class)).get("/actuator/health").body();
    }

    private ConfigurableApplicationContext start(String keys) {
        return new SpringApplication(MayorsJourneyApplication.class).run("--server.port=0", "--spring.profiles.active=test",
            "--spring.datasource.url=" + database, "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
            "--mayors.vault.keys=" + keys);
    }
}
