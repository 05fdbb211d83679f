package dk.kl.mayors.roster;

/** A mayor has left office for good; published in the transaction that wrote it. */
public record MandateEnded(MandateId mandate) {
}
