package dk.kl.mayors.calendar;

import java.time.LocalDateTime;

/**
 * A meeting or session to which mayors are invited.
 *
 * @param id       {@code <round>-<kind's code>}, for network meetings with the network's number behind: {@code 2022-2025-b98}
 * @param startsAt Danish local time
 * @param endsAt   Danish local time, after {@code startsAt}
 * @param place    name and town, as it stands in the invitation
 * @param version  raised by one each time the event moves: the SEQUENCE of its calendar entries (RFC 5545)
 */
public record Event(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place,
                    int version) {
}
