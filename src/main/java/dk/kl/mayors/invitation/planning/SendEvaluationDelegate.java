package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.RoundCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendEvaluationDelegate implements JavaDelegate {

    private final ParticipantMail participantMail;
    private final RoundCalendar calendar;

    SendEvaluationDelegate(ParticipantMail participantMail, RoundCalendar calendar) {
        this.participantMail = participantMail;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participantMail.sendEvaluation(calendar.event(PlanningVariables.EVENT_ID.from(execution)));
    }
}
