package dk.kl.mayors.membership;

/** Somebody cannot be subscribed or unsubscribed in that way; the message is a Danish sentence that says what to do. */
public class SubscriptionRefused extends RuntimeException {

    SubscriptionRefused(String sentence) {
        super(sentence);
    }
}
