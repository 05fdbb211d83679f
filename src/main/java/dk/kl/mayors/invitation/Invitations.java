package dk.kl.mayors.invitation;

import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;

/** The front door of invitations: answers from anywhere, and where everybody stands. */
public interface Invitations {

    /** What the process of an invitation is about, as it says itself: the event's title. */
    ProcessVariable<String> EVENT_TITLE = ProcessVariable.text("eventTitle");

    /**
     * Takes an answer, whatever way it came, and writes it into the ledger. The last answer of a person counts; the conference's list
     * counts only where no person has answered. When the answer changes, the process is told, the reminders stop in the same transaction
     * and the mayor gets one receipt. Answers that contradict each other become a task of the secretariat.
     * The same answer again by the same way, a double click for instance, changes nothing.
     *
     * @param substitute the substitute's name, or empty
     * @param givenBy    the id of the member of staff who noted it, or null when the mayor answered in person
     * @throws AnswerRefused when the mayor is not invited, the meeting has been held, or nobody may take the mayor's place
     */
    void answer(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy);

    /** Takes back all invitations of a mayor who has died, without writing to anybody. */
    void withdrawQuietly(MandateId mandate);

    /** Notes at the door that the mayor or the substitute has come, on the event's day or later; doing it twice changes nothing. */
    void checkIn(MandateId mandate, String eventId, String userId);

    /** Takes a check-in back while the event lasts; throws {@link AnswerRefused} afterwards. */
    void undoCheckIn(MandateId mandate, String eventId);

    /**
     * Sends a reminder that staff have ordered, besides those of the process.
     *
     * @throws NotReminded when there is nothing to remind of, or the mayor has been reminded or invited today
     */
    void remindAgain(MandateId mandate, String eventId);

    /** All invitations to an event, by mandate; those that were taken back are left out. */
    List<Invited> toEvent(String eventId);

    /** Every answer to the event's invitations, the oldest first: what, how, by whom and when. */
    List<LedgerLine> ledger(String eventId);

    /** All invitations of a mandate in the order of their deadlines. */
    List<Invited> of(MandateId mandate);

    /** The way by which an answer came. */
    enum Channel {
        PAGE("Borgmesterens side"), SECRETARY("Sekretærens side"), CALENDAR("Kalenderen"), STAFF("Noteret af en medarbejder"),
        IMPORT("Konferencens liste"), MOVED("Mødet er flyttet");

        private final String danish;

        Channel(String danish) {
            this.danish = danish;
        }

        /** The words that staff see. */
        public String danish() {
            return danish;
        }

        /** Whether a person of the mayor's side or of ours gave the answer, and not a list. */
        public boolean human() {
            return this != IMPORT;
        }
    }

    /**
     * Where one mayor stands with one event.
     *
     * @param invitedAt  null until the invitation has been written
     * @param answer     null until there is one
     * @param attended   null until attendance has been registered
     * @param checkedInAt null unless the check-in at the door registered it
     * @param substitute the substitute's name, or empty
     */
    record Invited(MandateId mandate, String eventId, Instant invitedAt, Instant answerDeadline, Answer answer, String substitute,
                   Instant answeredAt, Boolean attended, Instant checkedInAt, int reminders) {

        /** Whether the invitation is out and says nothing against coming: such a mayor gets what concerns the participants. */
        public boolean concerned() {
            return invitedAt != null && answer != Answer.DECLINES && answer != Answer.EXEMPT;
        }

        /** Whether the mayor or a substitute has come. */
        public boolean came() {
            return Boolean.TRUE.equals(attended);
        }
    }

    /**
     * A line of the answer ledger.
     *
     * @param givenBy the id of the member of staff, or null when the mayor's side answered in person
     * @param counted false when the answer was noted but did not change what holds
     */
    record LedgerLine(MandateId mandate, Answer answer, Channel channel, String givenBy, Instant givenAt, boolean counted) {
    }

    /** The answer cannot be taken; the message is a Danish sentence for the person who gave it. */
    class AnswerRefused extends RuntimeException {
        public AnswerRefused(String message) {
            super(message);
        }
    }

    /** No reminder can go out; the message is a Danish sentence for the person who ordered it. */
    class NotReminded extends RuntimeException {
        NotReminded(String message) {
            super(message);
        }
    }
}
