package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.PrivateDecision;
import dk.kl.mayors.engine.ProcessVariable;

/** The variables, messages and tasks of the model {@code inquiry}. Nothing else of an inquiry may stand in the engine. */
final class InquiryVariables {

    static final String PROCESS = "inquiry";
    /** Starts the process of an inquiry that the mayor has written. */
    static final String WRITTEN = "InquiryWritten";
    static final String REOPENED = "InquiryReopened";
    /** Told to the mayor's journey, which mirrors a running inquiry. */
    static final String RECEIVED = "InquiryReceived";
    static final String CLOSED = "InquiryClosed";

    static final String RECORD_TASK = "Task_RecordInquiry";
    static final String ANSWER_TASK = "Task_AnswerInquiry";

    /** For links in forms, and for the journey's mirror. */
    static final ProcessVariable<String> INQUIRY_ID = ProcessVariable.text("inquiryId");
    static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
    static final ProcessVariable<String> CATEGORY_NAME = ProcessVariable.text("categoryName");
    static final ProcessVariable<String> ADVISER_GROUP = ProcessVariable.text("adviserGroup");
    static final ProcessVariable<Integer> ANSWER_HOURS = ProcessVariable.number("answerHours");
    static final ProcessVariable<Integer> REMINDER_HOURS = ProcessVariable.number("reminderHours");
    static final ProcessVariable<Integer> CLOSING_DAYS = ProcessVariable.number("closingDays");
    static final ProcessVariable<Boolean> RECORDING_DROPPED = ProcessVariable.flag("recordingDropped");
    static final ProcessVariable<String> RECORDING = ProcessVariable.text("recording");
    static final ProcessVariable<String> ANSWER_GIVEN = ProcessVariable.text("answerGiven");
    static final ProcessVariable<String> ESCALATION = ProcessVariable.text("escalation");

    /** The subject is confidential, so this decision leaves no history in the engine. */
    static final PrivateDecision CATEGORY_OF_SUBJECT = new PrivateDecision("inquiry-category");

    private InquiryVariables() {
    }
}
