package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.invitation.Deadlines.DaysBefore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision tables about an event that has moved what the model {@code invitation} asked them when it was planned. */
@Component
class DeadlineTables {

    private final DecisionService decisions;
    private final Clock clock;

    DeadlineTables(DecisionService decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** How many days before the event as it now stands its deadlines lie. */
    DaysBefore of(Event event) {
        VariableMap known = Variables.createVariables()
            .putValue(InvitationVariables.EVENT_KIND.name(), event.kind().code())
            .putValue(InvitationVariables.EVENT_CANCELLED.name(), event.cancelled())
            .putValue(InvitationVariables.DAYS_TO_EVENT.name(), Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.now(clock), event.day())));
        known.putValue(InvitationVariables.LATE_START.name(), row("late-start", known).getEntry(InvitationVariables.LATE_START.name()));
        DmnDecisionRuleResult days = row("invitation-deadlines", known);
        return new DaysBefore(days.getEntry(InvitationVariables.INVITE_DAYS_BEFORE.name()),
            days.getEntry(InvitationVariables.FIRST_REMINDER_DAYS_BEFORE.name()),
            days.getEntry(InvitationVariables.SECOND_REMINDER_DAYS_BEFORE.name()), days.getEntry(InvitationVariables.ANSWER_DAYS_BEFORE.name()));
    }

    private DmnDecisionRuleResult row(String table, VariableMap known) {
        return decisions.evaluateDecisionTableByKey(table, known).getSingleResult();
    }
}
