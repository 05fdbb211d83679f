package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.EventKind;
import java.util.Arrays;
import java.util.List;

/** What a mayor answers to an invitation; the codes are the values of the forms. */
public enum Answer {
    ATTENDS("attends", "Deltager", "Du deltager."),
    DECLINES("declines", "Deltager ikke", "Du deltager ikke."),
    SUBSTITUTE("substitute", "Stedfortræder deltager", "Du sender en stedfortræder."),
    UNKNOWN("unknown", "Ved ikke endnu", "");

    private final String code;
    private final String danish;
    private final String receipt;

    Answer(String code, String danish, String receipt) {
        this.code = code;
        this.danish = danish;
        this.receipt = receipt;
    }

    /** The answer of that code; throws {@link IllegalArgumentException} with a Danish sentence when there is none. */
    public static Answer ofCode(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code.equals(code)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Vælg et svar: deltager, deltager ikke eller stedfortræder deltager."));
    }

    /** The answers that a mayor can choose from: networks and the newly elected's sessions are for the mayor in person. */
    public static List<Answer> choices(EventKind kind) {
        return kind == EventKind.B98_MEETING ? List.of(ATTENDS, DECLINES, SUBSTITUTE) : List.of(ATTENDS, DECLINES);
    }

    public String code() {
        return code;
    }

    /** The words that staff see. */
    public String danish() {
        return danish;
    }

    /** The sentence in the mayor's receipt. */
    String receipt() {
        return receipt;
    }
}
