package dk.kl.mayors.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Words that stand nowhere but where a test writes them, one for each text about one mayor. */
final class Marks {

    private final String owner;
    private final Map<String, String> words = new LinkedHashMap<>();

    /** @param code the municipality's */
    Marks(String code) {
        this.owner = People.letters(code);
    }

    /** The word for that text; fit for a name as well. */
    String word(String text) {
        return words.computeIfAbsent(text, any -> "Zebrå" + owner + "ørk" + any);
    }

    /** The same as a mail address. */
    String mail(String text) {
        return words.computeIfAbsent(text, any -> "zebra." + owner.toLowerCase() + "." + any + "@kommune.example");
    }

    /** A telephone number for that text. */
    String phone(String text, String digits) {
        return words.computeIfAbsent(text, any -> digits);
    }

    /** All words so far. */
    Set<String> all() {
        return Set.copyOf(words.values());
    }
}
