package dk.kl.mayors.membership;

import java.time.LocalDate;

/**
 * The proof that a mayor has said yes to a newsletter. Staff log a consent that was given to them; they never give one.
 *
 * @param how         how it was given
 * @param textVersion the version of the text that the mayor saw or heard
 * @param givenOn     the day, in Danish time
 * @param note        where the proof is kept, for instance a mail's journal number; empty on the mayor's own page
 * @param by          the user who logged it; empty when the mayor did it alone
 */
public record Consent(How how, int textVersion, LocalDate givenOn, String note, String by) {

    private static final int LONGEST_NOTE = 500;

    /** The ways to say yes. */
    public enum How {
        OWN_PAGE("på borgmesterens egen side"),
        PHONE("på telefon"),
        MAIL("på mail");

        private final String danish;

        How(String danish) {
            this.danish = danish;
        }

        /** As it goes on after a date: "på telefon". */
        public String danish() {
            return danish;
        }
    }

    /** Checks the proof; throws {@link SubscriptionRefused} when something is missing. */
    public Consent {
        note = note.strip();
        if (how == null) {
            throw new SubscriptionRefused("Vælg, om borgmesteren har sagt ja på telefon eller på mail.");
        }
        if (givenOn == null) {
            throw new SubscriptionRefused("Skriv, hvilken dag borgmesteren har sagt ja.");
        }
        if (how != How.OWN_PAGE && (note.isEmpty() || by.isBlank())) {
            throw new SubscriptionRefused("Skriv, hvor samtykket ligger, for eksempel journalnummeret på mailen eller notatet om samtalen.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new SubscriptionRefused("Skriv højst 500 tegn om, hvor samtykket ligger.");
        }
    }

    /** The mayor said yes to that version on the own page, today. */
    public static Consent onOwnPage(int textVersion, LocalDate today) {
        return new Consent(How.OWN_PAGE, textVersion, today, "", "");
    }
}
