package dk.kl.mayors.journey.succession;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables, messages and tasks of {@code succession}, {@code mandate-handover} and {@code mayor-leave}; why a mandate ends is not among them. */
final class SuccessionVariables {

    static final String PROCESS = "succession";
    static final String DESCRIBE = "Task_DescribeSuccession";
    static final String NAME_SUCCESSOR = "Task_NameSuccessor";
    static final String SUCCESSION_RECALLED = "SuccessionRecalled";

    static final ProcessVariable<String> SUCCESSION_ID = ProcessVariable.text("successionId");
    static final ProcessVariable<String> ROUND_ID = ProcessVariable.text("roundId");
    static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");
    static final ProcessVariable<String> MUNICIPALITY_CODE = ProcessVariable.text("municipalityCode");
    static final ProcessVariable<String> SUCCESSION_READY = ProcessVariable.text("successionReady");
    static final ProcessVariable<String> SUCCESSION_PROBLEMS = ProcessVariable.text("successionProblems");
    static final ProcessVariable<String> SUCCESSION_DECISION = ProcessVariable.text("successionDecision");
    static final ProcessVariable<Boolean> SUCCESSION_APPROVED = ProcessVariable.flag("successionApproved");
    static final ProcessVariable<String> SUCCESSION_OUTCOME = ProcessVariable.text("successionOutcome");
    static final ProcessVariable<String> SUCCESSOR_TAKES_OFFICE = ProcessVariable.text("successorTakesOffice");
    static final ProcessVariable<String> FAREWELL = ProcessVariable.text("farewell");

    static final ProcessVariable<Integer> ENDING_MEMBERSHIPS = ProcessVariable.number("endingMemberships");
    static final ProcessVariable<Integer> ENDING_NEWSLETTERS = ProcessVariable.number("endingNewsletters");
    static final ProcessVariable<Integer> ENDING_INVITATIONS = ProcessVariable.number("endingInvitations");
    static final ProcessVariable<Integer> ENDING_PLACES = ProcessVariable.number("endingPlaces");
    static final ProcessVariable<Integer> ENDING_HOST_TURNS = ProcessVariable.number("endingHostTurns");
    static final ProcessVariable<Integer> ENDING_TASKS = ProcessVariable.number("endingTasks");
    static final ProcessVariable<Integer> OPENING_MANDATES = ProcessVariable.number("openingMandates");
    static final ProcessVariable<Integer> OPENING_MEMBERSHIPS = ProcessVariable.number("openingMemberships");
    static final ProcessVariable<Integer> OPENING_INVITATIONS = ProcessVariable.number("openingInvitations");

    private SuccessionVariables() {
    }
}
