package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.MandateId;
import java.util.Set;

/**
 * Lets the invitations to an event follow when the event moves or is cancelled. Every method works in the caller's transaction, so that
 * the event and all that hangs on it change together.
 */
public interface InvitationMoves {

    /** Who and what hangs on the event now. */
    Concerned concerned(Event event);

    /**
     * Lets all invitations follow: timers are dated anew, answers are asked again where the day has changed or, when the event is
     * cancelled, nothing is asked any more. Nobody is told yet.
     *
     * @param changeId the change, for {@link #undo} and {@link #tellNext}
     * @param before   the event as it stood
     * @param after    the event as it now stands in the calendar
     */
    void follow(String changeId, Event before, Event after);

    /** Gives the event's invitations their dates, timers and answers back; an answer that came since the change is kept. */
    void undo(String changeId, Event restored);

    /**
     * Tells the next of those concerned, each once, and ends the invitations to what is cancelled.
     *
     * @param message the sentence that staff wrote to those concerned
     * @return whether there are more to tell
     */
    boolean tellNext(String changeId, String message);

    /**
     * Who and what hangs on an event.
     *
     * @param invited   who has the invitation and with it an entry in the calendar
     * @param planned   who will be invited later
     * @param timers    timers that wait
     * @param openTasks tasks of staff that wait
     */
    record Concerned(Set<MandateId> invited, Set<MandateId> planned, long attends, long substitutes, long declines, long timers, long openTasks) {

        /** How many have given an answer. */
        public long answered() {
            return attends + substitutes + declines;
        }
    }
}
