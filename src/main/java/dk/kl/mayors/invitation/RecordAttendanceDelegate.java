package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import java.util.Optional;
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
        Optional<Boolean> noted = InvitationVariables.ATTENDANCE.findIn(execution).map("present"::equals);
        boolean present = invitationService.settleAttendance(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution), noted);
        InvitationVariables.ATTENDED.set(execution, present);
    }
}
