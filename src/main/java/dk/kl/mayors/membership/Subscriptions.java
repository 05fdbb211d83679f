package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;

/**
 * The front door of newsletters: those that a mayor opts into (letter, L6), with the proof of each consent, and those that come with
 * the office (L5). What was once begun or ended stays in the history.
 */
public interface Subscriptions {

    /** The newsletters that the mayor can opt into, with the text that must be shown. */
    List<Offer> offers(MandateId mandate);

    /**
     * Subscribes the mayor and sends a receipt with a link to unsubscribe; nothing changes when the mayor is subscribed already.
     *
     * @throws SubscriptionRefused when there is no such newsletter or text, the consent lies in the future, or the mayor is
     *                             provisional or has left office
     */
    void subscribe(MandateId mandate, String newsletter, Consent consent);

    /**
     * Ends the mayor's subscription now.
     *
     * @return false when there was none, which is no error
     */
    boolean unsubscribe(MandateId mandate, String newsletter, Withdrawal withdrawal);

    /** All that the mayor subscribes or has subscribed to, the latest first. */
    List<Period> history(MandateId mandate);

    /** The text that one says yes to. */
    record ConsentText(int version, String wording) {
    }

    /**
     * A newsletter that a mayor can opt into.
     *
     * @param newsletter  its id, for {@link #subscribe}
     * @param description what one gets and how often
     * @param subscribed  whether the mayor gets it now
     */
    record Offer(String newsletter, String name, String description, ConsentText text, boolean subscribed) {
    }

    /**
     * A subscription, running or ended, with its proof.
     *
     * @param begun   how it began, as it goes on after a date: "på telefon"
     * @param consent the text that the mayor said yes to, null when it came with the office
     * @param note    where the consent is kept; may be empty
     * @param loggedBy the user who logged the consent; empty when nobody did
     * @param endedAt null while nothing ends it
     * @param ended   how it ends, likewise; empty while nothing ends it
     * @param endNote what staff noted about the end; may be empty
     * @param endedBy the user who logged the end; empty when nobody did
     */
    record Period(MandateId mandate, String newsletter, String name, Instant begunAt, String begun, ConsentText consent, String note,
                  String loggedBy, Instant endedAt, String ended, String endNote, String endedBy) {
    }
}
