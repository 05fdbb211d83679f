package dk.kl.mayors.privacy.leftover;

/**
 * A text by which a person can be recognised, long enough to mean nobody else by chance.
 *
 * @param text   as {@link PlainText#of} has it
 * @param shared whether the roster knows somebody else by the same text, so that it proves nothing
 */
public record Trace(String text, boolean shared) {

    static final int SHORTEST = 6;

    /** Without the text, so that no log shows it. */
    @Override
    public String toString() {
        return "Trace[hidden]";
    }
}
