package dk.kl.mayors.correspondence.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The mailbox that mails name as reply-to, read over IMAP.
 *
 * @param host     empty while no mailbox is set up
 * @param protocol {@code imaps}, or {@code imap} for a server without TLS
 * @param poll     how often it is read
 */
@ConfigurationProperties("mayors.mailbox")
record MailboxSettings(@DefaultValue("") String host, @DefaultValue("993") int port, @DefaultValue("imaps") String protocol,
                       @DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("INBOX") String folder,
                       @DefaultValue("1m") Duration poll) {

    boolean configured() {
        return StringUtils.hasText(host);
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port + "/" + folder;
    }
}
