package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;

/** The front door of invitations: answers from anywhere, and where everybody stands. */
public interface Invitations {

    /**
     * Takes an answer, whatever way it came: the last one counts, the process is told and the reminders stop in the same transaction,
     * and the mayor gets a receipt. The same answer again, a double click for instance, changes nothing.
     *
     * @param substitute the substitute's name, or empty
     * @param givenBy    the id of the member of staff who noted it, or null when the mayor or the secretary answered
     * @throws AnswerRefused when the mayor is not invited or the meeting has been held
     */
    void answer(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy);

    /** All invitations to an event, by mandate. */
    List<Invited> toEvent(String eventId);

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
    }

    /**
     * Where one mayor stands with one event.
     *
     * @param invitedAt  null until the invitation has been written
     * @param answer     null until there is one
     * @param attended   null until attendance has been registered
     * @param substitute the substitute's name, or empty
     */
    record Invited(MandateId mandate, String eventId, Instant invitedAt, Instant answerDeadline, Answer answer, String substitute,
                   Instant answeredAt, Boolean attended, int reminders) {
    }

    /** The answer cannot be taken; the message is a Danish sentence for the person who gave it. */
    class AnswerRefused extends RuntimeException {
        AnswerRefused(String message) {
            super(message);
        }
    }
}
