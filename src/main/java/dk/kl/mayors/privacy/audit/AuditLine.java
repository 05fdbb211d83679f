package dk.kl.mayors.privacy.audit;

import java.time.Instant;

/**
 * A line of the audit log in words.
 *
 * @param about the municipality, the round or the inquiry's number
 * @param at    {@code when} to sort and export
 */
record AuditLine(long number, Instant at, String when, String who, String deed, String about, String what, String why) {
}
