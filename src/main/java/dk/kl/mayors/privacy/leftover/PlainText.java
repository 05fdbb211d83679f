package dk.kl.mayors.privacy.leftover;

import java.text.Normalizer;
import java.util.Locale;

/** Texts in the form in which they are compared: composed letters, small ones, one space between words, no soft hyphens. */
final class PlainText {

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private PlainText() {
    }

    static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        String small = composed.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        boolean space = true;
        for (int i = 0; i < small.length(); i++) {
            char letter = small.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                if (!space) {
                    plain.append(' ');
                }
                space = true;
            } else if (letter != SOFT_HYPHEN && letter != ZERO_WIDTH_SPACE) {
                plain.append(letter);
                space = false;
            }
        }
        return space && plain.length() > 0 ? plain.substring(0, plain.length() - 1) : plain.toString();
    }
}
