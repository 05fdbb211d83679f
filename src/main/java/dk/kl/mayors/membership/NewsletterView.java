package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.membership.Subscriptions.ConsentText;
import dk.kl.mayors.membership.Subscriptions.Period;
import dk.kl.mayors.roster.Mandate;
import java.util.List;

/**
 * One newsletter as staff see it.
 *
 * @param running    who gets it, in Danish order of the municipalities
 * @param ended      who does not get it any more, the latest first
 * @param candidates mayors in office who do not get it, in Danish order
 */
record NewsletterView(Line newsletter, ConsentText text, List<Subscriber> running, List<Subscriber> ended, List<Mandate> candidates) {

    /** A newsletter and how many get it. */
    record Line(String id, String name, String description, boolean optIn, long subscribers) {

        /** Who begins a subscription, in Danish. */
        public String kind() {
            return optIn ? "Borgmesteren vælger selv" : "KL tilmelder alle";
        }
    }

    /** A mayor's subscription. */
    record Subscriber(Mandate mandate, Period period) {

        /** When it began, in Danish. */
        public String begunAt() {
            return DanishDates.moment(period.begunAt());
        }

        /** When it ended, in Danish. */
        public String endedAt() {
            return DanishDates.moment(period.endedAt());
        }

        /** How the mayor said yes, as it stands in a table. */
        public String begun() {
            return period.consent() == null ? "Tilmeldt af KL" : "Samtykke " + period.begun();
        }

        /** What is kept about the consent, in one sentence; empty when nothing is. */
        public String note() {
            return period.loggedBy().isEmpty() ? "" : period.note() + " (noteret af " + period.loggedBy() + ")";
        }

        /** How it ended, as it stands in a table. */
        public String ended() {
            return "Afmeldt " + period.ended() + (period.endedBy().isEmpty() ? "" : " (noteret af " + period.endedBy() + ")");
        }
    }
}
