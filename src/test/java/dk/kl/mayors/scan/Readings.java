package dk.kl.mayors.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.web.util.HtmlUtils;

/**
 * Everything that a text or some bytes can be read as by somebody who tries: in several alphabets, decoded, unpacked, as a mail, as a PDF, and
 * what comes out of that once more.
 */
final class Readings {

    private static final int DEPTH = 4;
    private static final int SHORTEST_CODE = 16;
    private static final int SHORTEST_CODE_IN_A_LOG = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{64}|[A-Za-z_]{1,40}");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){8,}+");
    private static final Pattern QUOTED = Pattern.compile("=(?:\\r?\\n|([0-9A-Fa-f]{2}))");
    private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Consumer<String> reader;
    private final int shortestCode;
    private final Set<String> known = new HashSet<>();

    private Readings(Consumer<String> reader, int shortestCode) {
        this.reader = reader;
        this.shortestCode = shortestCode;
    }

    /** Hands over every reading of a text, itself included. */
    static void of(String text, Consumer<String> reader) {
        new Readings(reader, SHORTEST_CODE).text(text, DEPTH);
    }

    /** The same for a line of a log, which is full of ids: only what is longer than they are is taken for a code. */
    static void ofLine(String line, Consumer<String> reader) {
        new Readings(reader, SHORTEST_CODE_IN_A_LOG).text(line, DEPTH);
    }

    /** Hands over every reading of bytes. */
    static void of(byte[] content, Consumer<String> reader) {
        new Readings(reader, SHORTEST_CODE).bytes(content, DEPTH);
    }

    private void bytes(byte[] content, int depth) {
        if (depth == 0 || content.length == 0) {
            return;
        }
        if (begins(content, '%', 'P', 'D', 'F')) {
            reader.accept(new String(content, StandardCharsets.UTF_8));
            PdfReading.of(content, part -> text(part, depth - 1), part -> bytes(part, depth - 1));
            return;
        }
        text(new String(content, StandardCharsets.UTF_8), depth);
        boolean ascii = true;
        boolean zeros = false;
        for (byte one : content) {
            ascii &= one > 0;
            zeros |= one == 0;
        }
        if (!ascii) {
            text(new String(content, StandardCharsets.ISO_8859_1), depth);
        }
        if (zeros) {
            reader.accept(new String(content, StandardCharsets.UTF_16LE));
            reader.accept(new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE));
        }
        if (begins(content, 0x1f, 0x8b)) {
            unpacked(new ByteArrayInputStream(content), GZIPInputStream::new, depth);
        } else if (begins(content, 'P', 'K')) {
            zip(content, depth);
        } else if (content[0] == 0x78) {
            unpacked(new ByteArrayInputStream(content), InflaterInputStream::new, depth);
        } else if (!ascii && content.length > SHORTEST_CODE) {
            unpacked(new ByteArrayInputStream(content), in -> new InflaterInputStream(in, new Inflater(true)), depth);
        }
    }

    private void text(String text, int depth) {
        if (!known.add(text)) {
            return;
        }
        reader.accept(text);
        if (depth == 0 || text.length() < 4 || ID.matcher(text).matches()) {
            return;
        }
        if (text.indexOf('%') >= 0) {
            again(text, URLDecoder.decode(BROKEN_PERCENT.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8), depth);
        }
        if (text.indexOf('&') >= 0) {
            again(text, HtmlUtils.htmlUnescape(text), depth);
        }
        if (text.contains("\\u")) {
            again(text, UNICODE_ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16))), depth);
        }
        if (text.indexOf('=') >= 0 && QUOTED.matcher(text).find()) {
            quotedPrintable(text, depth);
        }
        if (text.contains("=?") || text.contains("Content-Type:")) {
            MailReading.of(text, part -> text(part, depth - 1), part -> bytes(part, depth - 1));
        }
        base64(text, depth);
        HEX.matcher(text).results().filter(found -> found.group().length() >= shortestCode).map(found -> HexFormat.of().parseHex(found.group())).forEach(content -> bytes(content, depth - 1));
    }

    private void again(String before, String after, int depth) {
        if (!before.equals(after)) {
            text(after, depth - 1);
        }
    }

    private void quotedPrintable(String text, int depth) {
        String decoded = QUOTED.matcher(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).replaceAll(found ->
            found.group(1) == null ? "" : Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)));
        bytes(decoded.getBytes(StandardCharsets.ISO_8859_1), depth - 1);
    }

    /** Takes every run of letters of the code, line breaks left out, and reads it from each of its first four letters on. */
    private void base64(String text, int depth) {
        StringBuilder run = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? text.charAt(at) : ' ';
            if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '+' || letter == '/' || letter == '-' || letter == '_')) {
                run.append(letter == '-' ? '+' : letter == '_' ? '/' : letter);
            } else if (letter != '\r' && letter != '\n') {
                for (int from = 0; from < 4 && run.length() >= shortestCode; from++) {
                    int usable = run.length() - from - ((run.length() - from) % 4 == 1 ? 1 : 0);
                    bytes(Base64.getDecoder().decode(run.substring(from, from + usable)), Math.min(depth - 1, 2));
                }
                run.setLength(0);
            }
        }
    }

    private void zip(byte[] content, int depth) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text(entry.getName(), depth - 1);
                bytes(zip.readAllBytes(), depth - 1);
            }
        } catch (IOException | IllegalArgumentException e) {
            // bytes that only look like a packed file
        }
    }

    private void unpacked(InputStream packed, Unpacking unpacking, int depth) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = unpacking.of(packed)) {
            in.transferTo(all);
        } catch (IOException e) {
            // what could be unpacked until here is read all the same
        }
        bytes(all.toByteArray(), depth - 1);
    }

    private static boolean begins(byte[] content, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }
}
