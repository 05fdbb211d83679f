package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables, messages and tasks of the model {@code event-planning}. */
final class PlanningVariables {

    static final String PROCESS = "event-planning";

    static final ProcessVariable<String> EVENT_ID = ProcessVariable.text("eventId");
    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");
    static final ProcessVariable<String> EVENT_TITLE = ProcessVariable.text("eventTitle");
    static final ProcessVariable<Boolean> INVITES_HERE = ProcessVariable.flag("invitesHere");
    static final ProcessVariable<Boolean> MORE_INVITATIONS = ProcessVariable.flag("moreInvitations");
    static final ProcessVariable<String> INFORMATION_APPROVED = ProcessVariable.text("informationApproved");

    static final String INFORMATION_REVISED = "InformationRevised";
    static final String INVITEES_CHANGED = "InviteesChanged";
    static final String PREPARE_INFORMATION = "Task_PrepareInformation";
    static final String APPROVE_INFORMATION = "Task_ApproveInformation";
    static final String APPROVE_REVISION = "Task_ApproveRevision";

    private PlanningVariables() {
    }
}
