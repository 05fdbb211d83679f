package dk.kl.mayors.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Searching as Danes type: "Århus", "Aarhus" and "arhus" find Aarhus, "aero" and "Aeroe" find Ærø, a hyphen counts as a space. */
public final class DanishSearch {

    private DanishSearch() {
    }

    /** The form in which texts are compared; never shown. An empty text for null. */
    public static String key(String text) {
        if (text == null) {
            return "";
        }
        String lower = text.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("ä", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replace("aa", "a").replace("oe", "o")
            .replaceAll("[^\\p{L}\\p{N}@.]+", " ").strip();
    }

    /** Whether every word of the query stands in one of the texts; an empty query matches everything. */
    public static boolean matches(String query, String... texts) {
        String where = key(String.join(" ", texts));
        return Arrays.stream(key(query).split(" ")).allMatch(where::contains);
    }
}
