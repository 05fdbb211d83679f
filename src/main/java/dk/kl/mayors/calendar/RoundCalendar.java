package dk.kl.mayors.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The front door of the calendar: rounds, their dates and their events. */
public interface RoundCalendar {

    /** All rounds, the newest first. */
    List<Round> rounds();

    /** The round that runs, else the newest planned one; empty when there is none. */
    Optional<Round> currentRound();

    /** The round; throws {@link UnknownRound}. */
    Round round(RoundId id);

    /** The events of a round in the order of time. */
    List<Event> events(RoundId round);

    /** The event; throws {@link UnknownEvent}. */
    Event event(String id);

    /** The round's only event of that kind, or empty when staff have not set its date. */
    Optional<Event> event(RoundId round, EventKind kind);

    /**
     * Plans an event, or gives the one of that id its new title, time and place; the version rises when time or place changed.
     *
     * @return the event as it now stands
     */
    Event plan(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place);

    /** No round has that id. */
    class UnknownRound extends RuntimeException {
        public UnknownRound(RoundId id) {
            super("Valgperioden " + id + " findes ikke.");
        }
    }

    /** No event has that id. */
    class UnknownEvent extends RuntimeException {
        public UnknownEvent() {
            super("Mødet findes ikke.");
        }
    }
}
