package dk.kl.mayors.membership;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables that the module writes. */
final class MembershipVariables {

    static final ProcessVariable<Boolean> MEMBER_LISTS_SENT = ProcessVariable.flag("memberListsSent");

    private MembershipVariables() {
    }
}
