package dk.kl.mayors.api;

/** There is no such thing, or the reader may not know of it; the message is a Danish sentence. */
class NotFound extends RuntimeException {

    NotFound(String message) {
        super(message);
    }
}
