package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.engine.ProcessVariable;

/** The variables, the message and the task of the model {@code invitation}. */
final class InvitationVariables {

    static final ProcessVariable<String> EVENT_ID = ProcessVariable.text("eventId");
    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");
    static final ProcessVariable<String> EVENT_TITLE = Invitations.EVENT_TITLE;
    static final ProcessVariable<Boolean> EXEMPT = ProcessVariable.flag("exempt");
    static final ProcessVariable<Integer> DAYS_TO_EVENT = ProcessVariable.number("daysToEvent");

    static final ProcessVariable<Boolean> EVENT_CANCELLED = ProcessVariable.flag("eventCancelled");
    static final ProcessVariable<String> LATE_START = ProcessVariable.text("lateStart");
    static final ProcessVariable<Boolean> ANSWER_NEEDED = ProcessVariable.flag("answerNeeded");

    static final ProcessVariable<Integer> INVITE_DAYS_BEFORE = ProcessVariable.number("inviteDaysBefore");
    static final ProcessVariable<Integer> FIRST_REMINDER_DAYS_BEFORE = ProcessVariable.number("firstReminderDaysBefore");
    static final ProcessVariable<Integer> SECOND_REMINDER_DAYS_BEFORE = ProcessVariable.number("secondReminderDaysBefore");
    static final ProcessVariable<Integer> ANSWER_DAYS_BEFORE = ProcessVariable.number("answerDaysBefore");

    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<String> ATTENDANCE = ProcessVariable.text("attendance");
    static final ProcessVariable<Boolean> ATTENDED = ProcessVariable.flag("attended");
    static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("followUp");

    /** The value of {@link #ANSWER} until there is one. */
    static final String NO_ANSWER = "none";

    static final String ANSWER_RECEIVED = "AnswerReceived";
    static final String EVENT_MOVED = "EventMoved";
    static final String CANCELLATION_CONFIRMED = "CancellationConfirmed";
    static final String INVITATION_WITHDRAWN = "InvitationWithdrawn";
    static final String REGISTER_ATTENDANCE = "Task_RegisterAttendance";

    /** Where an instance hears of a change of its event: while it asks for the answer, and while it has one. */
    static final String WHILE_ASKING = "Message_EventChanged";
    static final String WHILE_WAITING = "Message_AnswerOutdated";
    static final String UNTIL_CANCELLED = "Start_CancellationConfirmed";
    static final String UNTIL_WITHDRAWN = "Start_InvitationWithdrawn";

    private InvitationVariables() {
    }

    /** What tasks call the event: its kind where the round has only one of it, else its own title. */
    static String titleOf(Event event) {
        return event.kind().inSeries() ? event.title() : event.kind().danish();
    }
}
