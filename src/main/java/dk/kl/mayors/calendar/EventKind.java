package dk.kl.mayors.calendar;

/** What mayors are invited to; the names are inputs of the decision tables. */
public enum EventKind {
    B98_MEETING("b98", "B98-mødet"),
    INTRO_SESSION_1("intro1", "1. introsession"),
    INTRO_SESSION_2("intro2", "2. introsession"),
    NETWORK_MEETING("network", "Netværksmødet");

    private final String code;
    private final String danish;

    EventKind(String code, String danish) {
        this.code = code;
        this.danish = danish;
    }

    /** The short code in event ids, process variables and the board's steps. */
    public String code() {
        return code;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }
}
