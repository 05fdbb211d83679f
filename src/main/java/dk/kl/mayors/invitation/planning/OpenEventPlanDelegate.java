package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenEventPlanDelegate implements JavaDelegate {

    private final RoundCalendar calendar;

    OpenEventPlanDelegate(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Event event = calendar.event(PlanningVariables.EVENT_ID.from(execution));
        PlanningVariables.EVENT_KIND.set(execution, event.kind().code());
        PlanningVariables.EVENT_TITLE.set(execution, event.title());
        PlanningVariables.INVITES_HERE.set(execution, event.kind().inSeries());
    }
}
