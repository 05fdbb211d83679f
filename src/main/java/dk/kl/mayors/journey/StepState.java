package dk.kl.mayors.journey;

import java.util.Arrays;
import java.util.Optional;

/** Where a mayor stands with a step; told apart by a sign and a word as well as by colour. */
enum StepState {
    PLANNED("planned", "Planlagt", "○"),
    ON_MAYOR("mayor", "Venter på borgmesteren", "◔"),
    ON_US("us", "Venter på os", "◆"),
    OVERDUE("overdue", "Frist overskredet", "▲"),
    INCIDENT("incident", "Fejl i forløbet", "✖"),
    DONE("done", "Afsluttet", "●"),
    DECLINED("declined", "Afbud", "◌"),
    ABSENT("absent", "Ikke mødt", "◒"),
    NOT_RELEVANT("notRelevant", "Ikke relevant", "–");

    private final String code;
    private final String danish;
    private final String sign;

    StepState(String code, String danish, String sign) {
        this.code = code;
        this.danish = danish;
        this.sign = sign;
    }

    public String code() {
        return code;
    }

    public String danish() {
        return danish;
    }

    public String sign() {
        return sign;
    }

    /** Whether the step can still go on. */
    boolean open() {
        return this == PLANNED || this == ON_MAYOR || this == ON_US || this == OVERDUE || this == INCIDENT;
    }

    /** The smaller, the sooner somebody should look. */
    int urgency() {
        return switch (this) {
            case INCIDENT -> 0;
            case OVERDUE -> 1;
            case ON_US -> 2;
            case ON_MAYOR -> 3;
            case ABSENT -> 4;
            case DECLINED -> 5;
            case PLANNED -> 6;
            case DONE -> 7;
            case NOT_RELEVANT -> 8;
        };
    }

    /** The state of that code, or empty; for what people type into addresses. */
    static Optional<StepState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    static StepState ofCode(String code) {
        return find(code).orElseThrow(() ->
            new IllegalArgumentException("The board knows no state " + code));
    }
}
