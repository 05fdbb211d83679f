package dk.kl.mayors.roster.internal;

import dk.kl.mayors.engine.ProcessVariable;

/** What the round's model learns of the roster; counts only. */
final class RosterVariables {

    static final ProcessVariable<Boolean> ROSTER_VALID = ProcessVariable.flag("rosterValid");
    static final ProcessVariable<Integer> ROSTER_ADDED = ProcessVariable.number("rosterAdded");
    static final ProcessVariable<Integer> ROSTER_CHANGED = ProcessVariable.number("rosterChanged");
    static final ProcessVariable<Integer> ROSTER_SUCCESSIONS = ProcessVariable.number("rosterSuccessions");
    static final ProcessVariable<Integer> ROSTER_UNCHANGED = ProcessVariable.number("rosterUnchanged");
    static final ProcessVariable<Integer> ROSTER_GONE = ProcessVariable.number("rosterGone");
    static final ProcessVariable<Integer> ROSTER_PROBLEMS = ProcessVariable.number("rosterProblems");

    private RosterVariables() {
    }
}
