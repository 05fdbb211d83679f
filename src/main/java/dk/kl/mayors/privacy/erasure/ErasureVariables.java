package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables of the process {@code erasure}. */
final class ErasureVariables {

    static final String PROCESS = "erasure";
    static final String APPROVE = "Task_ApproveErasure";
    static final String REVIEW = "Task_ReviewTraces";

    static final ProcessVariable<String> ERASURE_ID = ProcessVariable.text("erasureId");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("erasureDecision");
    static final ProcessVariable<String> APPROVED = ProcessVariable.text("erasureApproved");
    static final ProcessVariable<Boolean> TRACES_LEFT = ProcessVariable.flag("tracesLeft");
    static final ProcessVariable<String> TRACES_DECISION = ProcessVariable.text("tracesDecision");

    private ErasureVariables() {
    }
}
