package dk.kl.mayors.calendar;

import java.util.Arrays;
import java.util.Optional;

/** What mayors are invited to; the names are inputs of the decision tables. */
public enum EventKind {
    B98_MEETING("b98", "B98-mødet"),
    INTRO_SESSION_1("intro1", "1. introsession"),
    INTRO_SESSION_2("intro2", "2. introsession"),
    NETWORK_MEETING("network", "Netværksmødet"),
    JOINT_SESSION("joint", "Fællessessionerne"),
    ASSEMBLY_MEETING("assembly", "Senere B98-møder"),
    COUNCIL_MEETING("council", "Repræsentantskabets møder"),
    KKR_MEETING("kkr", "KKR-møderne"),
    MAKE_UP("makeUp", "Opsamlingerne");

    private final String code;
    private final String danish;

    EventKind(String code, String danish) {
        this.code = code;
        this.danish = danish;
    }

    /** The kind of that code, or empty. */
    public static Optional<EventKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The short code in event ids, process variables and the board's steps. */
    public String code() {
        return code;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** Whether a round can hold several of the kind, so that only an event's own title tells them apart. */
    public boolean inSeries() {
        return ordinal() >= JOINT_SESSION.ordinal();
    }
}
