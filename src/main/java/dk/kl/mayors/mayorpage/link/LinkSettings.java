package dk.kl.mayors.mayorpage.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mayor's page.
 *
 * @param url          where mayors reach the product, without a slash at the end; it stands in the links of mails
 * @param linkHolds    how long the link of a mail opens the page
 * @param calendarHolds how long a calendar subscription works
 * @param guesses      how many links that lead nowhere may be tried from one address before it has to wait
 * @param visits     how often the page may be asked for from one address in a minute
 * @param publicPort   a port that serves nothing but the mayor's page and its files, or 0 for none
 */
@ConfigurationProperties("mayors.page")
public record LinkSettings(String url, @DefaultValue("180d") Duration linkHolds, @DefaultValue("1500d") Duration calendarHolds, @DefaultValue("20") int guesses,
                           @DefaultValue("240") int visits,
                           @DefaultValue("0") int publicPort) {

    /** How long a link of that purpose holds. */
    Duration holds(LinkPurpose purpose) {
        return purpose == LinkPurpose.CALENDAR ? calendarHolds : linkHolds;
    }
}
