package dk.kl.mayors.journey;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the board; the codes stand in the models as {@code board.step}. */
enum Step {
    LETTER("letter", "Velkomstbrev", "Task_SendWelcomeLetter"),
    MEMBERSHIPS("memberships", "Medlemskaber", "Task_OpenMemberships"),
    B98("b98", "B98-møde", "Call_B98Meeting"),
    INTRO_1("intro1", "1. introsession", "Call_IntroSession1"),
    INTRO_2("intro2", "2. introsession", "Call_IntroSession2"),
    NETWORK_PLACE("networkPlace", "Netværk", "Call_NetworkPlace"),
    NETWORK_MEETING("network", "1. netværksmøde", "Call_NetworkPlace");

    private final String code;
    private final String danish;
    private final String activityId;

    Step(String code, String danish, String activityId) {
        this.code = code;
        this.danish = danish;
        this.activityId = activityId;
    }

    public String code() {
        return code;
    }

    public String danish() {
        return danish;
    }

    /** The activity of {@code mayor-journey} in which a mayor takes the step; an error there stops the step. */
    String activityId() {
        return activityId;
    }

    static Optional<Step> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
