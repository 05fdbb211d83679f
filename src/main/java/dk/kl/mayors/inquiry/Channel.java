package dk.kl.mayors.inquiry;

/** How an inquiry reached the house. */
public enum Channel {
    PAGE("Borgmesterens side"),
    MAIL("Mail"),
    PHONE("Telefon");

    private final String danish;

    Channel(String danish) {
        this.danish = danish;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
