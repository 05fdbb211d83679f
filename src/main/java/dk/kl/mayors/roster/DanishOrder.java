package dk.kl.mayors.roster;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order of a Danish list: æ, ø and å come last and Aa counts as Å, word by word and whatever the case:
 * "Tårnby, Vordingborg, Ærø, Aabenraa, Aalborg, Aarhus".
 */
public final class DanishOrder implements Comparator<String> {

    /** The comparator; safe for several threads. */
    public static final DanishOrder DANISH = new DanishOrder();

    // Written out, because a runtime image without the locale data module would sort by the root rules and say nothing.
    private static final String DANISH_RULES = "& Z < æ , Æ ; ä , Ä < ø , Ø ; ö , Ö < å , Å ; aa , aA , Aa , AA";

    private final Collator letters = collator(Collator.PRIMARY);
    private final Collator exact = collator(Collator.TERTIARY);

    private DanishOrder() {
    }

    private static Collator collator(int strength) {
        try {
            var root = (RuleBasedCollator) Collator.getInstance(Locale.ROOT);
            var danish = new RuleBasedCollator(root.getRules() + DANISH_RULES);
            danish.setStrength(strength);
            return danish;
        } catch (ParseException e) {
            throw new IllegalStateException("The Danish sorting rules cannot be read.", e);
        }
    }

    /** Sorts things by a text of theirs, for instance {@code DanishOrder.by(Municipality::name)}. */
    public static <T> Comparator<T> by(Function<T, String> text) {
        return Comparator.comparing(text, DANISH);
    }

    @Override
    public int compare(String left, String right) {
        String[] leftWords = left.split(" ");
        String[] rightWords = right.split(" ");
        for (int i = 0; i < Math.min(leftWords.length, rightWords.length); i++) {
            int order = letters.compare(leftWords[i], rightWords[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(leftWords.length, rightWords.length);
        return order != 0 ? order : exact.compare(left, right);
    }
}
