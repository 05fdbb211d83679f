package dk.kl.mayors.invitation;

/** What a mayor can be asked before an event. The answers can reveal health or religion: they are optional and deleted after the event. */
public enum Question {
    DIET("Kostønsker", "For eksempel vegetarisk. Du behøver ikke skrive hvorfor."),
    ACCESS("Særlige hensyn", "Det, vi skal tage hensyn til, for eksempel adgang med kørestol."),
    ARRIVAL("Ankomst", "For eksempel: kommer med tog kl. 9.15."),
    HOTEL("Overnatning", "Skriv, hvilke nætter du har brug for et værelse.");

    private final String danish;
    private final String hint;

    Question(String danish, String hint) {
        this.danish = danish;
        this.hint = hint;
    }

    /** The question's name for staff and mayors. */
    public String danish() {
        return danish;
    }

    /** A Danish sentence that says what to write. */
    public String hint() {
        return hint;
    }
}
