package dk.kl.mayors.roster;

import dk.kl.mayors.calendar.RoundId;

/** An import has been written into the round's roster; published in the transaction that wrote it, also when nothing changed. */
public record RosterStored(RoundId round) {
}
