package dk.kl.mayors.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One mayor follows another. Every method throws {@link Roster.UnknownMandate} for an unknown mandate and {@link IllegalStateException}
 * when the mandate is not in the state that it takes; whoever calls has checked that before.
 */
public interface MandateSuccession {

    /** The successor with every text in the form in which the roster keeps it. */
    Successor tidy(Successor typed);

    /** What is wrong with the tidied person, one Danish sentence each; empty when the roster can take it. */
    List<String> problems(Successor successor);

    /** Whether the municipality has a mandate that began, or begins, on that day. */
    boolean taken(MandateId id);

    /** Ends the mandate, before the day of taking office as well, and publishes {@link MandateEnded}. */
    void end(MandateId id, LocalDate lastDay);

    /** Gives a mandate to another person; its id, and with it the journey, stays. Publishes {@link MayorReplaced}. */
    void overwrite(MandateId id, Successor successor);

    /** Opens the confirmed mandate of whoever follows, from that day. */
    MandateId open(MandateId predecessor, Successor successor, LocalDate takesOfficeOn);

    /** Notes the leave and publishes {@link LeaveBegun}. */
    void beginLeave(MandateId id, LocalDate firstDay);

    /** Opens the acting mayor's mandate from the first day of the leave. */
    MandateId openActing(MandateId onLeave, Successor acting);

    /** The mandate of the acting mayor who is in office now, or empty. */
    Optional<MandateId> acting(MandateId onLeave);

    /** Notes that the mayor is back and publishes {@link LeaveEnded}. */
    void endLeave(MandateId id);
}
