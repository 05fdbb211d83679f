package dk.kl.mayors.journey;

import java.util.Arrays;

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

    static StepState ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("The board knows no state " + code));
    }
}
