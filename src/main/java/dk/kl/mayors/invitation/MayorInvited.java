package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.MandateId;

/** A mayor has been invited, or comes after all; published in the transaction that wrote it. */
public record MayorInvited(MandateId mandate, Event event) {
}
