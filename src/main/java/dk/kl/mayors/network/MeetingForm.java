package dk.kl.mayors.network;

/** How a mayor would like to meet. */
public enum MeetingForm {
    PHYSICAL("Vi mødes fysisk"),
    ONLINE("Vi mødes online"),
    EITHER("Begge dele er fint");

    private final String danish;

    MeetingForm(String danish) {
        this.danish = danish;
    }

    /** The name that mayors and staff see. */
    public String danish() {
        return danish;
    }
}
