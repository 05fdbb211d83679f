package dk.kl.mayors.correspondence.outbox;

/** What the mail server made of a message. */
sealed interface Delivery {

    /** It took the message. */
    record Accepted(String answer) implements Delivery {
    }

    /** It refuses the message for good. */
    record Rejected(String answer) implements Delivery {
    }

    /**
     * It does not have the message, and may take it another time.
     *
     * @param reason a Danish sentence without personal data
     */
    record NotNow(String reason, String answer) implements Delivery {
    }

    /** The connection broke when it may have had the message. */
    record Unknown(String answer) implements Delivery {
    }
}
