package dk.kl.mayors.mayorpage.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret part of a personal link: 256 random bits, of which only the hash is ever stored. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    /** A token that nobody has seen before. */
    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(encoded(bytes));
    }

    /** The token of an address, or empty when it cannot be one. */
    public static Optional<LinkToken> of(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(LinkToken::new);
    }

    /** As it stands in the address. */
    public String text() {
        return text;
    }

    /** What the database holds: SHA-256 in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of the calendar that belongs to this page's link; nobody gets from there back to the page. */
    public LinkToken forCalendar() {
        return new LinkToken(derived("calendar"));
    }

    /** What the page's forms carry, so that only the page itself can send them. */
    public String forForms() {
        return derived("form");
    }

    /** The mark that only who has the link can put on such a text. */
    public String mark(String text) {
        return derived("mark/" + text);
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return encoded(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the token, so that no log shows it. */
    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
