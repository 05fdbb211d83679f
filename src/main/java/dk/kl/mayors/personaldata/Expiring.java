package dk.kl.mayors.personaldata;

import dk.kl.mayors.calendar.RoundId;
import java.time.Instant;
import java.util.List;

/** Data of one class that a module keeps for a time only. The nightly run asks all beans of this type. */
public interface Expiring {

    DataClass dataClass();

    /** What the next run would remove in that round: all whose time began before that instant. Changes nothing. */
    List<Expired> expired(RoundId round, Instant before);

    /** Removes at most that many of them in the caller's transaction; how many it removed, 0 when none is left. */
    int remove(RoundId round, Instant before, int atMost);

    /**
     * Data whose time is over.
     *
     * @param what   in Danish and without a person's name, for instance "Kostønsker til 1. introsession"
     * @param oldest when the time of the oldest of them began
     */
    record Expired(String what, long count, Instant oldest) {
    }
}
