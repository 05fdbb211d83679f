package dk.kl.mayors.roster.internal;

/** There is nothing to apply, or it has problems; the message is a Danish sentence that says what to do. */
final class RosterNotReady extends IllegalStateException {

    RosterNotReady(String message) {
        super(message);
    }
}
