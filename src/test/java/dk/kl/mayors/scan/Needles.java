package dk.kl.mayors.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Many texts that are looked for at once, whatever their case and wherever lines break. A telephone number, that is a text of eight digits
 * with or without spaces, is found in any spelling.
 */
final class Needles {

    private static final int KEY = 4;
    private static final int SLOTS = 1 << 16;
    private static final String SPACES = "\u00a0\u00ad\u200b";
    private static final String BETWEEN_DIGITS = " .()/-";
    private static final Pattern PHONE = Pattern.compile("\\d(?: ?\\d){7}");

    private final boolean[] slots = new boolean[SLOTS];
    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private boolean phones;

    /** Each needle has four characters at least. */
    Needles(Collection<String> texts) {
        for (String text : texts) {
            boolean phone = PHONE.matcher(text).matches();
            String plain = phone ? text.replace(" ", "") : plain(text).strip();
            if (plain.length() < KEY) {
                throw new IllegalArgumentException("Too short to be looked for everywhere: " + text);
            }
            phones |= phone;
            long key = key(plain, 0);
            slots[slot(key)] = true;
            byBeginning.computeIfAbsent(key, none -> new ArrayList<>()).add(new Needle(text, plain, phone));
        }
    }

    /** Adds those of the needles that stand in the text to the found. */
    void find(String text, Set<String> found) {
        String plain = plain(text);
        find(plain, false, found);
        if (phones) {
            find(digitsTogether(plain), true, found);
        }
    }

    private void find(String plain, boolean phone, Set<String> found) {
        for (int at = 0; at + KEY <= plain.length(); at++) {
            long key = key(plain, at);
            if (slots[slot(key)]) {
                for (Needle needle : byBeginning.getOrDefault(key, List.of())) {
                    if (needle.phone == phone && needle.standsIn(plain, at)) {
                        found.add(needle.text);
                    }
                }
            }
        }
    }

    /** In small letters, with one space for any kind and number of them. */
    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            if (letter > ' ' && (letter < 128 || SPACES.indexOf(letter) < 0)) {
                plain.append(letter);
            } else if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    /** Without what stands between two digits, one or two characters at most. */
    private static String digitsTogether(String plain) {
        StringBuilder together = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            together.append(plain.charAt(at));
            if (digit(plain, at)) {
                for (int gap = 1; gap <= 2 && at + gap + 1 < plain.length() && BETWEEN_DIGITS.indexOf(plain.charAt(at + gap)) >= 0; gap++) {
                    if (digit(plain, at + gap + 1)) {
                        at += gap;
                        break;
                    }
                }
            }
        }
        return together.toString();
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static long key(String text, int at) {
        return (long) text.charAt(at) << 48 | (long) text.charAt(at + 1) << 32 | (long) text.charAt(at + 2) << 16 | text.charAt(at + 3);
    }

    private static int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 48);
    }

    private record Needle(String text, String plain, boolean phone) {

        private boolean standsIn(String where, int at) {
            return where.startsWith(plain, at) && (!phone || free(where, at - 1) && free(where, at + plain.length()) || abroad(where, at));
        }

        private static boolean free(String where, int at) {
            return at < 0 || at >= where.length() || !Character.isDigit(where.charAt(at));
        }

        private boolean abroad(String where, int at) {
            return free(where, at + plain.length()) && at >= 3 && (where.startsWith("+45", at - 3) || at >= 4 && where.startsWith("0045", at - 4));
        }
    }
}
