package dk.kl.mayors.correspondence.template;

import java.util.regex.Pattern;

/** Makes plain text of a value that came from outside: one that can stand in a header, a letter and a calendar entry. */
public final class CleanText {

    /** Control characters, marks that turn the direction of what follows, and what is no character. */
    private static final Pattern UNWANTED = Pattern.compile(
        "[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\x0B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final int LONGEST = 2_000;

    private CleanText() {
    }

    /** The value in one line without control characters, cut to a length that no true name or title reaches. */
    public static String line(String value) {
        String line = SPACES.matcher(UNWANTED.matcher(BREAKS.matcher(value).replaceAll(" ")).replaceAll("")).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
    }

    /** The same for a value of several lines; empty lines fall away. */
    public static String lines(String value) {
        return value.lines().map(CleanText::line).filter(line -> !line.isEmpty()).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
