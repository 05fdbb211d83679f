package dk.kl.mayors.correspondence.mail;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house sends mail.
 *
 * @param from              the mail address that mails come from
 * @param fromName          the name beside it
 * @param replyTo           a mailbox that somebody reads; also the organiser of calendar entries
 * @param allowedRecipients patterns of addresses that may get mail, with * for anything; "*" allows everybody
 * @param perMinute         how many mails go to the server in a minute at most
 * @param quietHours        whether mail waits at night and on days off
 * @param quietFrom         when the night begins
 * @param quietUntil        when it ends
 * @param weeklyBudget      how many messages a week one mayor can take; more are pointed out to staff
 */
@ConfigurationProperties("mayors.mail")
public record MailSettings(@DefaultValue("borgmester@kl.example") String from, @DefaultValue("KL") String fromName,
                           @DefaultValue("borgmester@kl.example") String replyTo, @DefaultValue("*@*.example") List<String> allowedRecipients,
                           @DefaultValue("120") int perMinute, @DefaultValue("true") boolean quietHours,
                           @DefaultValue("20:00") LocalTime quietFrom, @DefaultValue("07:00") LocalTime quietUntil,
                           @DefaultValue("3") int weeklyBudget) {

    /** Whether this address may get mail. */
    public boolean allows(String address) {
        return allowedRecipients.stream().anyMatch(pattern -> {
            StringBuilder regex = new StringBuilder();
            for (String literal : pattern.split("((?<=\\*)|(?=\\*))")) {
                regex.append("*".equals(literal) ? ".*" : Pattern.quote(literal));
            }
            return address.matches("(?i)" + regex);
        });
    }

    /** The part of the sender's address behind the @, for Message-IDs. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
