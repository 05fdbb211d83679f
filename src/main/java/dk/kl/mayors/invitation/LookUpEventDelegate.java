package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.course.Exemptions;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LookUpEventDelegate implements JavaDelegate {

    private final RoundCalendar calendar;
    private final Exemptions exemptions;
    private final Clock clock;

    LookUpEventDelegate(RoundCalendar calendar, Exemptions exemptions, Clock clock) {
        this.calendar = calendar;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Event event = calendar.event(InvitationVariables.EVENT_ID.from(execution));
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), event.startsAt().toLocalDate());
        InvitationVariables.EVENT_KIND.set(execution, event.kind().code());
        InvitationVariables.EVENT_TITLE.set(execution, InvitationVariables.titleOf(event));
        InvitationVariables.DAYS_TO_EVENT.set(execution, Math.toIntExact(days));
        InvitationVariables.EVENT_CANCELLED.set(execution, event.cancelledForGood());
        InvitationVariables.ANSWER.set(execution, InvitationVariables.NO_ANSWER);
        exemptions.find(MandateId.of(execution), event).ifPresent(reason -> InvitationVariables.EXEMPT.set(execution, true));
    }
}
