package dk.kl.mayors.roster;

/** A mandate to which nothing had been sent has another holder; published in the transaction that wrote it. */
public record MayorReplaced(MandateId mandate) {
}
