package dk.kl.mayors.invitation;

import java.util.Arrays;

/** What a mayor answers to an invitation; the codes are the values of the forms. */
public enum Answer {
    ATTENDS("attends", "Deltager", "Du deltager."),
    DECLINES("declines", "Deltager ikke", "Du deltager ikke."),
    SUBSTITUTE("substitute", "Stedfortræder deltager", "Du sender en stedfortræder."),
    EXEMPT("exempt", "Fritaget", "Du er fritaget."),
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

    public String code() {
        return code;
    }

    /** The words that staff see. */
    public String danish() {
        return danish;
    }

    /** Whether somebody is expected to come. */
    public boolean coming() {
        return this == ATTENDS || this == SUBSTITUTE;
    }

    /** The sentence in the mayor's receipt. */
    String receipt() {
        return receipt;
    }
}
