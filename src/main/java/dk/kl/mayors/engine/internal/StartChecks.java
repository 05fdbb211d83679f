package dk.kl.mayors.engine.internal;

import dk.kl.mayors.engine.StartRefused;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Refuses to start where data or dates would silently go wrong: on an H2 file that loses committed transactions when the machine dies,
 * and in a time zone in which the engine would read dates an hour off.
 */
final class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String ZONE = "Europe/Copenhagen";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        checkDatabase(context.getEnvironment().getProperty("spring.datasource.url", ""));
        checkZone(TimeZone.getDefault());
    }

    static void checkDatabase(String url) {
        String address = url.toUpperCase(Locale.ROOT);
        boolean h2 = address.startsWith("JDBC:H2:");
        boolean inMemory = address.startsWith("JDBC:H2:MEM:");
        boolean writesAtOnce = address.matches(".*;WRITE_DELAY=0(;.*)?");
        if (h2 && !inMemory && !writesAtOnce) {
            throw new StartRefused("The H2 database would lose committed changes when the machine or the program is killed.",
                "Add ;WRITE_DELAY=0 to spring.datasource.url.");
        }
    }

    static void checkZone(TimeZone zone) {
        if (!ZONE.equals(zone.getID())) {
            throw new StartRefused("The JVM runs in the time zone " + zone.getID() + ", but all dates of the product are Danish.",
                "Start it with -Duser.timezone=" + ZONE + ".");
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
