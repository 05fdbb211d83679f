package dk.kl.mayors.roster;

/** A mayor is back from leave; published in the transaction that wrote it. */
public record LeaveEnded(MandateId mandate) {
}
