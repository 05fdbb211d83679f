package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.roster.MandateId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the attendance of one participant at a time, so that a failure of one leaves the others alone. */
@Service
class AttendanceDesk {

    private final StaffTasks tasks;

    AttendanceDesk(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /** Completes the participant's task in the user's name, in a transaction of its own; false when no task waits. */
    @Transactional
    boolean register(MandateId mandate, String eventId, boolean present, String userId) {
        Optional<String> task = tasks.find(InvitationVariables.REGISTER_ATTENDANCE, mandate.toString(), InvitationVariables.EVENT_ID, eventId);
        task.ifPresent(id -> tasks.complete(id, userId, Map.of(InvitationVariables.ATTENDANCE, present ? "present" : "absent")));
        return task.isPresent();
    }
}
