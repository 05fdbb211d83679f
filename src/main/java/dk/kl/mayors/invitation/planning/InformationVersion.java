package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.DanishDates;
import java.time.Instant;
import java.util.List;

/**
 * A version of an event's practical information.
 *
 * @param revision counts from 1
 * @param body     one piece of information on each line
 */
record InformationVersion(int revision, String body, State state, Instant writtenAt, String writtenBy) {

    /** Where a version stands. */
    enum State {
        SUBMITTED("Venter på godkendelse"), APPROVED("Godkendt"), PUBLISHED("Udsendt"), REJECTED("Afvist"), SUPERSEDED("Erstattet");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        /** The words that staff see. */
        public String danish() {
            return danish;
        }
    }

    /** The pieces of information, one each. */
    public List<String> lines() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }

    /** When it was written, in Danish. */
    public String written() {
        return DanishDates.moment(writtenAt);
    }
}
