package dk.kl.mayors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context a database of its own: H2 in memory, or with -Dmayors.test.database=postgresql a real PostgreSQL. Nobody waits for a lock
 * longer than ten seconds, so that a test that blocks itself fails.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;
    private static int users;

    /** Whether the tests run on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("mayors.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (onPostgresql()) {
            users++;
            ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("testPostgresql", TestDatabase::release);
            TestPropertyValues.of("spring.datasource.url=" + newPostgresqlDatabase(name), "spring.datasource.username=postgres",
                "spring.datasource.password=postgres", "spring.datasource.hikari.data-source-properties.logServerErrorDetail=false",
                "spring.datasource.hikari.connection-init-sql=set lock_timeout = '10s'").applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "spring.datasource.username=sa",
                "spring.datasource.password=").applyTo(context);
        }
    }

    /** Creates an empty database on the JVM's PostgreSQL server, which is started when first asked for; its JDBC address. */
    public static synchronized String newPostgresqlDatabase(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                if (!onPostgresql()) {
                    Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
                }
            }
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start; see target/surefire-reports for what it says", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be created", e);
        }
    }

    /** Stops the server after the last context: what is registered first is destroyed last, when nobody writes any more. */
    private static synchronized void release() {
        users--;
        if (users == 0) {
            stop();
        }
    }

    private static void stop() {
        try {
            postgres.close();
            postgres = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
