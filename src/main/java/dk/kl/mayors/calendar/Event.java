package dk.kl.mayors.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A meeting or session to which mayors are invited.
 *
 * @param id       {@code <round>-<kind's code>}, for network meetings with the network's number behind: {@code 2022-2025-b98}
 * @param startsAt Danish local time
 * @param endsAt   Danish local time, after {@code startsAt}
 * @param place    name and town, as it stands in the invitation
 * @param version  raised by one each time the event moves: the SEQUENCE of its calendar entries (RFC 5545)
 * @param cancelled whether the event does not take place
 * @param quietUntil nothing about the event leaves the house before, because its last change can still be undone; null when it cannot
 */
public record Event(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place,
                    int version, boolean cancelled, Instant quietUntil) {

    /** An event that takes place as it was planned. */
    public Event(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place, int version) {
        this(id, round, kind, title, startsAt, endsAt, place, version, false, null);
    }

    /** The day on which it begins. */
    public LocalDate day() {
        return startsAt.toLocalDate();
    }

    /** Whether it is cancelled and the cancellation can no longer be undone. */
    public boolean cancelledForGood() {
        return cancelled && quietUntil == null;
    }
}
