package dk.kl.mayors.roster.internal;

import java.net.IDN;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What the text of a single cell may be, and the form in which it is kept. */
final class CellText {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .,'’´`()/-]*\\p{L}[\\p{L}\\p{M} .,'’´`()/-]*");
    private static final Pattern MAIL =
        Pattern.compile("[A-Za-z0-9_%+&'-]+(\\.[A-Za-z0-9_%+&'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final int MAX_LOCAL_PART = 64;

    private CellText() {
    }

    /** Composed letters, no spaces around, one space where there were several. */
    static String tidy(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).replaceAll("[ \\u00A0\\u202F\\t]+", " ").strip();
    }

    /** Line breaks, control characters and the invisible characters that turn text round or hide in it. */
    static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c == '\uFFFD';
        });
    }

    /** The text with a visible sign for each invisible character, cut to what fits in a list of problems. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> {
            if (hasInvisible(Character.toString(c))) {
                shown.append('\u2423');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > 60 ? shown + "…" : shown.toString();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isMail(String text) {
        return text.length() <= RosterColumn.EMAIL.maxLength() && text.indexOf('@') <= MAX_LOCAL_PART && MAIL.matcher(text).matches();
    }

    /** A mail address whose domain has Danish letters is kept as mail servers know it. */
    static String mail(String text) {
        int at = text.lastIndexOf('@');
        try {
            return at < 0 ? text : text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    static boolean isPhone(String text) {
        int digits = text.replaceAll("\\D", "").length();
        return PHONE.matcher(text).matches() && digits >= 8 && digits <= 15;
    }

    /** Danish numbers in pairs: "33 70 32 08"; others as they were written. */
    static String phone(String text) {
        String digits = text.replaceFirst("^(\\+|00)45", "").replaceAll("\\D", "");
        boolean danish = digits.length() == 8 && (!text.startsWith("+") || text.startsWith("+45"));
        return danish ? digits.replaceAll("(..)(?=.)", "$1 ") : text;
    }
}
