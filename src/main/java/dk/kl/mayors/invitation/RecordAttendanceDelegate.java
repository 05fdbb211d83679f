package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAttendanceDelegate implements JavaDelegate {

    private final InvitationService invitationService;

    RecordAttendanceDelegate(InvitationService invitationService) {
        this.invitationService = invitationService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean present = InvitationVariables.ATTENDANCE.from(execution).equals("present");
        invitationService.registerAttendance(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution), present);
        InvitationVariables.ATTENDED.set(execution, present);
    }
}
