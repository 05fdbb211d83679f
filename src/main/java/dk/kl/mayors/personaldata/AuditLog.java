package dk.kl.mayors.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The audit log to read: what was noted by {@link Audit}, and whether it is whole. */
public interface AuditLog {

    /** Who is noted when nobody is at work but the product itself. */
    String SYSTEM = "system";

    /** A page of the entries that are searched for, the latest first. */
    Page find(Search search, int from, int atMost);

    /** Everybody who stands in the log, in no order: users' ids and other actors. */
    Set<String> actors();

    /** Follows the chain of hashes from the first entry to the last; takes about a second for 100,000 entries. */
    Check verify();

    /**
     * What is searched for.
     *
     * @param actor  a user's id or another actor; empty for all
     * @param about  the ids of mandates, rounds or inquiries; null for all, and then an empty set finds nothing
     * @param since  from then on; null for all
     * @param before not from then on; null for all
     */
    record Search(String actor, Set<String> about, Instant since, Instant before) {
    }

    /** Some of the entries that were found, and how many there are of them in all. */
    record Page(List<Entry> entries, long total) {
    }

    /** One line of the log; its fields are those of {@link Audit}. */
    record Entry(long number, Instant at, String actor, Audit.Deed deed, String about, String what, String why) {
    }

    /**
     * What following the chain has shown.
     *
     * @param entries  how many were checked
     * @param removed  how many of them are gone because their time is over
     * @param brokenAt the number of the first entry that was changed, removed or slipped in; 0 when the log is whole
     * @param end      the hash of the last entry, to compare with one that was noted down elsewhere
     */
    record Check(long entries, long removed, long brokenAt, String end) {

        public boolean whole() {
            return brokenAt == 0;
        }
    }
}
