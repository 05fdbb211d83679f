package dk.kl.mayors.roster;

import java.time.LocalDate;

/**
 * An approved roster names another mayor for a mandate that goes on; published in the transaction of the import.
 *
 * @param takesOfficeOn null when the roster does not say
 */
public record SuccessionAnnounced(MandateId mandate, Successor successor, LocalDate takesOfficeOn) {
}
