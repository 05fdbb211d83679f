package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables of a round that more than one model knows. */
public final class RoundVariables {

    /** The election period, in the form of {@link RoundId}. */
    public static final ProcessVariable<String> ROUND_ID = ProcessVariable.text("roundId");

    static final ProcessVariable<Boolean> ROUND_OPENED = ProcessVariable.flag("roundOpened");
    static final ProcessVariable<Boolean> DATES_VALID = ProcessVariable.flag("datesValid");
    static final ProcessVariable<String> DATES_PROBLEMS = ProcessVariable.text("datesProblems");

    static final ProcessVariable<String> LETTER_DATE = ProcessVariable.text("letterDate");
    static final ProcessVariable<String> B98_STARTS = ProcessVariable.text("b98Starts");
    static final ProcessVariable<String> B98_PLACE = ProcessVariable.text("b98Place");
    static final ProcessVariable<String> INTRO1_STARTS = ProcessVariable.text("intro1Starts");
    static final ProcessVariable<String> INTRO2_STARTS = ProcessVariable.text("intro2Starts");
    static final ProcessVariable<String> INTRO_PLACE = ProcessVariable.text("introPlace");
    static final ProcessVariable<String> NETWORK_SIGN_UP_DEADLINE = ProcessVariable.text("networkSignUpDeadline");

    private RoundVariables() {
    }
}
