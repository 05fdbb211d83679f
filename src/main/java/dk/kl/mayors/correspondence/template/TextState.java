package dk.kl.mayors.correspondence.template;

/** Where a version of a text stands. */
public enum TextState {
    WAITING("Venter på godkendelse"),
    APPROVED("Godkendt"),
    REJECTED("Skal rettes"),
    SUPERSEDED("Afløst");

    private final String danish;

    TextState(String danish) {
        this.danish = danish;
    }

    /** The words that staff see. */
    public String danish() {
        return danish;
    }
}
