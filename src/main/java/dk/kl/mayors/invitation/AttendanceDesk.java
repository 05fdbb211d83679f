package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.roster.MandateId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the attendance of one participant at a time, so that a failure of one leaves the others alone. */
@Service
public class AttendanceDesk {

    private final StaffTasks tasks;
    private final Invitations invitations;

    AttendanceDesk(StaffTasks tasks, Invitations invitations) {
        this.tasks = tasks;
        this.invitations = invitations;
    }

    /** Notes that the participant has come: at the door, or afterwards by the task that waits for it. Doing it twice changes nothing. */
    @Transactional
    public void checkIn(MandateId mandate, String eventId, String userId) {
        if (!register(mandate, eventId, true, userId)) {
            invitations.checkIn(mandate, eventId, userId);
        }
    }

    /** Completes the participant's task in the user's name, in a transaction of its own; false when no task waits. */
    @Transactional
    boolean register(MandateId mandate, String eventId, boolean present, String userId) {
        Optional<String> task = tasks.find(InvitationVariables.REGISTER_ATTENDANCE, mandate.toString(), InvitationVariables.EVENT_ID, eventId);
        task.ifPresent(id -> tasks.complete(id, userId, Map.of(InvitationVariables.ATTENDANCE, present ? "present" : "absent")));
        return task.isPresent();
    }
}
