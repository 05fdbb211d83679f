package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;

/**
 * The mayor's calendar program has answered an invitation (iTIP REPLY, RFC 5546); published for each such answer, outside any
 * transaction. An answer may come again; whoever listens takes it as often as it comes.
 *
 * @param sequence which version of the event was answered
 */
public record CalendarAnswer(MandateId mandate, String eventId, Reply reply, int sequence) {

    /** What the mayor chose in the calendar. */
    public enum Reply { ACCEPTED, DECLINED, TENTATIVE }
}
