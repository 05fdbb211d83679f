package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.ProcessBean;
import dk.kl.mayors.roster.MandateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the timers of the model {@code invitation} ask: the dates of the invitation that the execution is about. */
@Component
@ProcessBean
public class InvitationDates {

    private final InvitationRepository invitations;

    InvitationDates(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    /** When the invitation leaves the house. */
    public Date invitation(DelegateExecution execution) {
        return Date.from(deadlines(execution).invite());
    }

    /** When the mayor is reminded for the first time. */
    public Date firstReminder(DelegateExecution execution) {
        return reminder(deadlines(execution), deadlines(execution).firstReminder());
    }

    /** When the mayor is reminded for the second time. */
    public Date secondReminder(DelegateExecution execution) {
        return reminder(deadlines(execution), deadlines(execution).secondReminder());
    }

    /** When the answer must be there at the latest. */
    public Date answerDeadline(DelegateExecution execution) {
        return Date.from(deadlines(execution).answer());
    }

    /** A reminder that does not take place gets a date after the deadline, which ends the wait before. */
    private static Date reminder(Deadlines deadlines, Instant reminder) {
        return Date.from(Optional.ofNullable(reminder).orElse(deadlines.answer().plus(Duration.ofDays(1))));
    }

    private Deadlines deadlines(DelegateExecution execution) {
        String id = Invitation.idOf(MandateId.of(execution), InvitationVariables.EVENT_ID.from(execution));
        return invitations.findById(id).orElseThrow().deadlines();
    }
}
