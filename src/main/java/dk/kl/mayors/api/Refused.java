package dk.kl.mayors.api;

/** What was asked for does not go with how things stand; the message is a Danish sentence that says what to do. */
class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
