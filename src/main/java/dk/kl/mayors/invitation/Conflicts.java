package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Makes a task of two answers that contradict each other, one for each mayor and event at a time. */
@Component
class Conflicts {

    static final String PROCESS = "answer-conflict";
    static final String CONFLICT_OVER = "ConflictOver";
    static final ProcessVariable<String> SETTLED_ANSWER = ProcessVariable.text("settledAnswer");
    private static final ProcessVariable<String> ANSWER_BEFORE = ProcessVariable.text("answerBefore");
    private static final ProcessVariable<String> ANSWER_NOW = ProcessVariable.text("answerNow");

    private final RuntimeService runtimeService;
    private final Messages messages;
    private final Roster roster;

    Conflicts(RuntimeService runtimeService, Messages messages, Roster roster) {
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.roster = roster;
    }

    /** Opens the task, in place of an older one about the same invitation. */
    void raise(MandateId mandate, Event event, AnswerEntry before, Answer now, Channel channel) {
        over(mandate, event.id());
        Municipality municipality = roster.mandate(mandate).municipality();
        runtimeService.startProcessInstanceByKey(PROCESS, mandate.toString(), Variables.createVariables()
            .putValue(InvitationVariables.EVENT_ID.name(), event.id())
            .putValue(InvitationVariables.EVENT_KIND.name(), event.kind().code())
            .putValue(InvitationVariables.EVENT_TITLE.name(), InvitationVariables.titleOf(event))
            .putValue("municipality", municipality.name())
            .putValue("municipalityCode", municipality.code().value())
            .putValue(ANSWER_BEFORE.name(), said(before.answer(), before.channel()))
            .putValue(ANSWER_NOW.name(), said(now, channel)));
    }

    /** Takes the task away: somebody has said what holds, or the invitation is gone. */
    void over(MandateId mandate, String eventId) {
        messages.tell(CONFLICT_OVER, mandate.toString(), Map.of(InvitationVariables.EVENT_ID, eventId), Map.of());
    }

    private static String said(Answer answer, Channel channel) {
        return answer.danish() + " (" + channel.danish() + ")";
    }
}
