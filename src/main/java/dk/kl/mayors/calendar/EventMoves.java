package dk.kl.mayors.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Moves, cancels and restores planned events. Who calls it sees to it that everything else follows in the same transaction. */
public interface EventMoves {

    /**
     * What speaks against giving the event that time and place; nothing is changed.
     *
     * @param startsAt Danish local time; null counts as missing
     * @param endsAt   Danish local time; null counts as missing
     * @return Danish sentences that say what to do; empty when it is possible
     */
    List<String> problems(Event event, LocalDateTime startsAt, LocalDateTime endsAt, String place);

    /** A Danish sentence when the event can no longer be changed: it has begun, is cancelled or was changed a moment ago; else empty. */
    List<String> closed(Event event);

    /** Danish sentences about the day that staff should know and may ignore: weekend, holiday. */
    List<String> warnings(LocalDateTime startsAt);

    /** Gives the event another time and place; its version rises. Nothing about it is told before {@code quietUntil}. */
    Event move(String eventId, LocalDateTime startsAt, LocalDateTime endsAt, String place, Instant quietUntil);

    /** Cancels the event; its version rises. Nothing about it is told before {@code quietUntil}. */
    Event cancel(String eventId, Instant quietUntil);

    /** Takes the last move or the cancellation back: time and place as in {@code before}, the version higher than ever. */
    Event restore(Event before);

    /** Notes that the last change stands: it can no longer be undone. */
    Event settle(String eventId);
}
