package dk.kl.mayors.roster;

/** A mayor has gone on leave and an acting mayor takes over; published in the transaction that wrote it. */
public record LeaveBegun(MandateId mandate) {
}
