package dk.kl.mayors.journey;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the board; the codes stand in the models as {@code board.step}. */
enum Step {
    LETTER("letter", "Velkomstbrev"),
    MEMBERSHIPS("memberships", "Medlemskaber"),
    B98("b98", "B98-møde"),
    INTRO_1("intro1", "1. introsession"),
    INTRO_2("intro2", "2. introsession"),
    NETWORK_PLACE("networkPlace", "Netværk"),
    NETWORK_MEETING("network", "1. netværksmøde");

    private final String code;
    private final String danish;

    Step(String code, String danish) {
        this.code = code;
        this.danish = danish;
    }

    String code() {
        return code;
    }

    public String danish() {
        return danish;
    }

    static Optional<Step> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
