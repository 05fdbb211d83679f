package dk.kl.mayors;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes every newly elected Danish mayor from the welcome letter to a place in a mayors' network. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Mayors' journey")
public class MayorsJourneyApplication {

    /** Starts the product; the JVM's zone is pinned because the engine reads dates without offset in it. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Copenhagen"));
        SpringApplication.run(MayorsJourneyApplication.class, args);
    }
}
