package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The second front door: what a mayor sees of an event besides the invitation, and what the mayor can tell about coming to it. */
public interface EventDetails {

    /** What stands about the event now; throws {@link dk.kl.mayors.calendar.RoundCalendar.UnknownEvent}. */
    Details of(String eventId);

    /** What the mayor has asked for, by question; questions without an answer are left out. Empty after the event. */
    Map<Question, String> wishes(MandateId mandate, String eventId);

    /**
     * Notes what the mayor asks for, in place of what stood there; an empty text takes an answer back.
     *
     * @param notedBy the id of the member of staff, or null when the mayor's side wrote it
     * @throws Invitations.AnswerRefused with a Danish sentence when the mayor is not invited, the event is over, or a text is too long
     */
    void noteWishes(MandateId mandate, String eventId, Map<Question, String> wishes, String notedBy);

    /** A paper that mayors may read, with its bytes; throws {@link UnknownPaper} when it has not been announced or does not exist. */
    File file(String paperId);

    /**
     * What a mayor sees of an event.
     *
     * @param questions   what is asked; empty when nothing is
     * @param information the published practical information, one piece on each line; empty until there is some
     * @param papers      the newest version of each paper that has been announced, papers before minutes
     */
    record Details(SubstituteRule substitute, List<Question> questions, String information, List<Paper> papers) {
    }

    /** A paper or the minutes of an event. */
    record Paper(String id, String title, boolean minutes, Instant announcedAt) {
    }

    /** A PDF. */
    record File(String fileName, byte[] content) {
    }

    /** There is no such paper, or not yet. */
    class UnknownPaper extends RuntimeException {
        public UnknownPaper() {
            super("Papiret findes ikke.");
        }
    }
}
