package dk.kl.mayors.inquiry;

/** Where an inquiry stands. */
public enum InquiryState {
    BEING_RECORDED("Skrives ned"),
    OPEN("Modtaget"),
    TAKEN("Under behandling"),
    ANSWERED("Besvaret"),
    CLOSED("Lukket");

    private final String danish;

    InquiryState(String danish) {
        this.danish = danish;
    }

    /** The words that staff and mayors see. */
    public String danish() {
        return danish;
    }
}
