package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables of the model {@code rules-replaced}. */
final class RulesVariables {

    static final String PROCESS = "rules-replaced";

    static final ProcessVariable<String> CHANGE_ID = ProcessVariable.text("changeId");
    static final ProcessVariable<Boolean> ANSWERS_CONCERNED = ProcessVariable.flag("answersConcerned");

    private RulesVariables() {
    }
}
