package dk.kl.mayors.inquiry.rules;

/** A source or template is not as it must be; the message is a Danish sentence that says what to do. Nothing has changed. */
class RulesRefused extends RuntimeException {

    RulesRefused(String message) {
        super(message);
    }
}
