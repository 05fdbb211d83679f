package dk.kl.mayors.api;

import java.util.List;

/** What programs may filter lists by. */
final class Filters {

    private Filters() {
    }

    /** The chosen code, or null for all; throws {@link Invalid} when it is none of the list. */
    static String oneOf(String parameter, String chosen, List<String> codes) {
        if (chosen != null && !codes.contains(chosen)) {
            throw new Invalid(parameter, "Vælg en af: " + String.join(", ", codes) + ".");
        }
        return chosen;
    }

    /** Whether nothing was chosen, or just this. */
    static boolean fits(Object chosen, Object value) {
        return chosen == null || chosen.equals(value);
    }
}
