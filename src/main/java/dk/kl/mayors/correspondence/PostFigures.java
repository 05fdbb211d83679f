package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.RoundId;
import java.util.List;

/** Counts what was written in a round and what became of it. */
public interface PostFigures {

    /** A line for each kind of message of which there is any, in the order of the kinds. */
    List<KindFigures> of(RoundId round);

    /**
     * What became of the messages of one kind.
     *
     * @param written   all of them
     * @param sent      those that a mail server took
     * @param bounced   those that came back
     * @param failed    those that were refused or given up
     * @param uncertain those that may or may not have arrived
     */
    record KindFigures(MailKind kind, long written, long sent, long bounced, long failed, long uncertain) {

        /** Those that lie in the outbox. */
        public long waiting() {
            return written - sent - bounced - failed - uncertain;
        }
    }
}
