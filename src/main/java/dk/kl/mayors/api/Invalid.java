package dk.kl.mayors.api;

/** A field or parameter holds what it cannot; the message is a Danish sentence that says what would be right. */
class Invalid extends RuntimeException {

    private final String field;

    Invalid(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
