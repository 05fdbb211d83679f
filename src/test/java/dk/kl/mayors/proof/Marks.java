package dk.kl.mayors.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Words that stand nowhere but where a test writes them, one for each text about one mayor. */
public final class Marks {

    private final String owner;
    private final Map<String, String> words = new LinkedHashMap<>();

    /** @param code the municipality's */
    public Marks(String code) {
        this.owner = People.letters(code);
    }

    /** The word for that text; fit for a name as well. */
    public String word(String text) {
        return words.computeIfAbsent(text, any -> "Zebrå" + owner + "ørk" + any);
    }

    /** The same as a mail address. */
    public String mail(String text) {
        return words.computeIfAbsent(text, any -> "zebra." + owner.toLowerCase() + "." + any + "@kommune.example");
    }

    /** A telephone number for that text. */
    public String phone(String text, String digits) {
        return words.computeIfAbsent(text, any -> digits);
    }

    /** All words so far. */
    public Set<String> all() {
        return Set.copyOf(words.values());
    }
}
