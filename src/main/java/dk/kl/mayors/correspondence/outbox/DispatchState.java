package dk.kl.mayors.correspondence.outbox;

/** Where a message stands. */
public enum DispatchState {
    QUEUED("I kø"),
    SENDING("Sendes nu"),
    SENT("Sendt"),
    UNCERTAIN("Uvist"),
    FAILED("Afvist"),
    BOUNCED("Kom retur"),
    ABANDONED("Opgivet");

    private final String danish;

    DispatchState(String danish) {
        this.danish = danish;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
