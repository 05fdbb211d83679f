package dk.kl.mayors.privacy.leftover;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The ways in which a stored text can be read: as it stands, and with the usual wrappings of mails, pages, addresses and JSON taken off. */
final class Readings {

    /** A file in a mail in a file is as deep as anything lies here. */
    private static final int DEEPEST = 4;
    private static final int SHORTEST_BASE64 = 40;
    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("=\\r?\\n|=[0-9A-F]{2}");
    private static final Pattern JSON_LETTER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern PERCENT = Pattern.compile("%[0-9a-fA-F]{2}");

    private final Consumer<String> reader;
    private final int depth;

    Readings(Consumer<String> reader) {
        this(reader, 0);
    }

    private Readings(Consumer<String> reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    Readings deeper() {
        return new Readings(reader, depth + 1);
    }

    boolean tooDeep() {
        return depth > DEEPEST;
    }

    /** Reads it as it stands and no other way; for what is packed in a way of its own. */
    void asItStands(String text) {
        reader.accept(text);
    }

    void text(String text) {
        if (tooDeep()) {
            return;
        }
        reader.accept(text);
        if (text.indexOf('&') >= 0) {
            reader.accept(HtmlUtils.htmlUnescape(text));
        }
        if (text.contains("\\u")) {
            reader.accept(JSON_LETTER.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
        }
        if (text.indexOf('%') >= 0 && PERCENT.matcher(text).find()) {
            percent(text);
        }
        if (text.contains("=?")) {
            encodedWords(text);
        }
        if (text.indexOf('=') >= 0 && QUOTED_PRINTABLE.matcher(text).find()) {
            quotedPrintable(text);
        }
        base64(text);
    }

    private void percent(String text) {
        try {
            reader.accept(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing: the text as it stands has been read.
            return;
        }
    }

    private void encodedWords(String text) {
        try {
            reader.accept(MimeUtility.decodeText(MimeUtility.unfold(text)));
        } catch (UnsupportedEncodingException e) {
            // No encoding that mails of the house have: the text as it stands has been read.
            return;
        }
    }

    private void quotedPrintable(String text) {
        try (var decoded = MimeUtility.decode(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "quoted-printable")) {
            new StoredBytes(deeper()).read(decoded.readAllBytes());
        } catch (MessagingException | IOException e) {
            // Not quoted-printable after all: the text as it stands has been read.
            return;
        }
    }

    /** By hand, because a pattern would try each long word from each of its letters. */
    private void base64(String text) {
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isBase64(text.charAt(at))) {
                if (at - begin >= SHORTEST_BASE64) {
                    unpacked(text.substring(begin, at));
                }
                begin = at + 1;
            }
        }
    }

    private static boolean isBase64(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9' || letter == '+' || letter == '/'
            || letter == '\r' || letter == '\n';
    }

    private void unpacked(String run) {
        String packed = run.replaceAll("[\\r\\n]", "");
        try {
            new StoredBytes(deeper()).read(Base64.getMimeDecoder().decode(packed.substring(0, packed.length() - packed.length() % 4)));
        } catch (IllegalArgumentException e) {
            // A long word without spaces, not base64.
            return;
        }
    }
}
