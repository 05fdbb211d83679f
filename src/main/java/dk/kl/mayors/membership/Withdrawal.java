package dk.kl.mayors.membership;

/**
 * How a subscription ends.
 *
 * @param note what staff noted about it; may be empty
 * @param by   the user who logged it; empty when the mayor did it alone, or the office ended
 */
public record Withdrawal(How how, String note, String by) {

    private static final int LONGEST_NOTE = 500;

    /** The ways out of a subscription. */
    public enum How {
        OWN_PAGE("på borgmesterens egen side"),
        LINK("med linket i en mail"),
        PHONE("på telefon"),
        MAIL("på mail"),
        LEFT_OFFICE("ved fratrædelsen");

        private final String danish;

        How(String danish) {
            this.danish = danish;
        }

        /** As it goes on after a date: "på telefon". */
        public String danish() {
            return danish;
        }
    }

    /** Checks the note; throws {@link SubscriptionRefused} when something is missing. */
    public Withdrawal {
        note = note.strip();
        if (how == null) {
            throw new SubscriptionRefused("Vælg, om borgmesteren har bedt om det på telefon eller på mail.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new SubscriptionRefused("Skriv højst 500 tegn om afmeldingen.");
        }
    }

    /** The mayor did it alone, in that way. */
    public static Withdrawal own(How how) {
        return new Withdrawal(how, "", "");
    }
}
