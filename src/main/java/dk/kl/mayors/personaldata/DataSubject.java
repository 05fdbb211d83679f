package dk.kl.mayors.personaldata;

import java.util.Set;

/**
 * Somebody about whom the house keeps data.
 *
 * @param mandates the ids of the person's mandates, or of those whose mayor the secretary serves; never empty
 */
public record DataSubject(Kind kind, Set<String> mandates) {

    public DataSubject {
        mandates = Set.copyOf(mandates);
    }

    /** Whose data they are. */
    public enum Kind { MAYOR, SECRETARY }

    public boolean secretary() {
        return kind == Kind.SECRETARY;
    }
}
