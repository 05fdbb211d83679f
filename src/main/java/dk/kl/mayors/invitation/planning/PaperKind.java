package dk.kl.mayors.invitation.planning;

/** What is sent before a meeting, and after it. */
enum PaperKind {
    PAPER("Papir", "Papirerne til mødet"), MINUTES("Referat", "Referatet af mødet");

    private final String danish;
    private final String announcement;

    PaperKind(String danish, String announcement) {
        this.danish = danish;
        this.announcement = announcement;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** How the mail calls them. */
    String announcement() {
        return announcement;
    }
}
