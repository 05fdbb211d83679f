package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.MandateId;

/** A mayor who was expected did not come; published in the transaction that wrote it. */
public record SessionMissed(MandateId mandate, Event event) {
}
