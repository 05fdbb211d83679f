package dk.kl.mayors.personaldata;

/** The kinds of personal data that a round keeps for a time of their own. */
public enum DataClass {
    WISHES("Kostønsker og særlige hensyn", "arrangementet", 14),
    INQUIRIES("Henvendelser", "henvendelsen er lukket", 730),
    LETTERS("Breve og mails", "afsendelsen", 1825),
    ANSWERS("Svar og fremmøde", "arrangementet", 1825),
    LINKS("Links til borgmesterens side", "linket er udløbet", 90),
    NOTES("Notater på borgmesterkortet", "notatet er skrevet", 730),
    PROCESS_HISTORY("Forløbenes historik", "forløbet er afsluttet", 1825),
    LOGS("Logge", "linjen er skrevet", 1825);

    private final String danish;
    private final String since;
    private final int days;

    DataClass(String danish, String since, int days) {
        this.danish = danish;
        this.since = since;
        this.days = days;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** What the time is counted from, to follow "dage efter" in Danish. */
    public String since() {
        return since;
    }

    /** How many days the data are kept when the round does not say otherwise. */
    public int defaultDays() {
        return days;
    }
}
