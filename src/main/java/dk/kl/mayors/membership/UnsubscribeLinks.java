package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the links with which one unsubscribes (RFC 8058), and knows them again. A link's secret has 192 bits and stands in the mail
 * alone; here lies its SHA-256.
 */
@Component
class UnsubscribeLinks {

    static final String PATH = "/m/unsubscribe/";
    private static final int BYTES = 24;
    /** An election period and a year: somebody may open an old mail. */
    private static final int YEARS = 5;

    private final UnsubscribeLinkRepository links;
    private final String baseUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UnsubscribeLinks(UnsubscribeLinkRepository links, @Value("${mayors.page.url}") String baseUrl, Clock clock) {
        this.links = links;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** A new link that ends this mayor's subscription to this newsletter. */
    URI issue(MandateId mandate, String newsletter) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expires = mandate.takesOfficeOn().plusYears(YEARS).atStartOfDay(clock.getZone()).toInstant();
        links.save(new UnsubscribeLink(hash(token), mandate, newsletter, expires));
        return URI.create(baseUrl + PATH + token);
    }

    /** The link with that secret, expired or not; empty when it is none of ours. */
    Optional<UnsubscribeLink> find(String token) {
        return links.findById(hash(token));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
