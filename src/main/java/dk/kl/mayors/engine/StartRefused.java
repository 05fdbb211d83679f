package dk.kl.mayors.engine;

/** The product does not start like this. Operators read the two sentences instead of a stack trace. */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * A refusal.
     *
     * @param reason why, as one English sentence for operators; no secret
     * @param action what to do about it
     */
    public StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
