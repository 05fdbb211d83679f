package dk.kl.mayors.engine.internal;

/** The product does not start like this; the message says why, the action what to do. */
final class StartRefused extends RuntimeException {

    private final String action;

    StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String action() {
        return action;
    }
}
