package dk.kl.mayors.mayorpage.link;

/** What a personal link opens; it opens nothing else. */
public enum LinkPurpose {
    PAGE("Borgmesterens side"),
    SECRETARY("Sekretærens side"),
    CALENDAR("Kalenderabonnement");

    private final String danish;

    LinkPurpose(String danish) {
        this.danish = danish;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
