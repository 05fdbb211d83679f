package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables and tasks of the model {@code reschedule}. */
final class RescheduleVariables {

    static final String PROCESS = "reschedule";
    static final String PLAN = "Task_PlanChange";
    static final String UNDO = "Task_UndoChange";

    static final ProcessVariable<String> CHANGE_ID = ProcessVariable.text("changeId");
    static final ProcessVariable<String> CHANGE_NAME = ProcessVariable.text("changeName");
    static final ProcessVariable<String> CHANGE_PROBLEMS = ProcessVariable.text("changeProblems");
    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");
    static final ProcessVariable<String> CHANGE_READY = ProcessVariable.text("changeReady");
    static final ProcessVariable<String> CHANGE_DECISION = ProcessVariable.text("changeDecision");
    static final ProcessVariable<String> CHANGE_APPROVED = ProcessVariable.text("changeApproved");
    static final ProcessVariable<Boolean> CHANGE_APPLIED = ProcessVariable.flag("changeApplied");
    static final ProcessVariable<Boolean> MORE_TO_TELL = ProcessVariable.flag("moreToTell");

    static final ProcessVariable<String> CHANGE_SUMMARY = ProcessVariable.text("changeSummary");
    static final ProcessVariable<Integer> CONCERNED_MAYORS = ProcessVariable.number("concernedMayors");
    static final ProcessVariable<Integer> CONCERNED_LATER = ProcessVariable.number("concernedLater");
    static final ProcessVariable<Integer> CONCERNED_ANSWERS = ProcessVariable.number("concernedAnswers");
    static final ProcessVariable<Integer> CONCERNED_TIMERS = ProcessVariable.number("concernedTimers");
    static final ProcessVariable<Integer> CONCERNED_TASKS = ProcessVariable.number("concernedTasks");
    static final ProcessVariable<Integer> CONCERNED_LETTERS = ProcessVariable.number("concernedLetters");
    static final ProcessVariable<Integer> COLLISIONS = ProcessVariable.number("collisions");

    private RescheduleVariables() {
    }
}
