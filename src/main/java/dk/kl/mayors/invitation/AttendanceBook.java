package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.ProcessBean;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model {@code invitation} asks about who came: the one place is the invitation itself, whoever wrote it there. */
@Component
@ProcessBean
public class AttendanceBook {

    private final InvitationRepository invitations;

    AttendanceBook(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    /** Whether somebody has registered, for instance at the door, that the mayor came or did not come. */
    public boolean knows(DelegateExecution execution) {
        String id = Invitation.idOf(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution));
        return invitations.findById(id).flatMap(Invitation::attendance).isPresent();
    }
}
