package dk.kl.mayors.invitation.door;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.DanishSearch;
import java.util.List;

/**
 * Everybody who is invited to an event, in Danish order of the municipalities.
 *
 * @param open whether the day has come, so that guests can be checked in
 * @param over whether the event is over, so that a check-in can no longer be undone
 */
record GuestList(Event event, List<Guest> guests, boolean open, boolean over) {

    public String when() {
        return DanishDates.period(event.startsAt(), event.endsAt());
    }

    /** How many are in. */
    public long came() {
        return guests.stream().filter(Guest::came).count();
    }

    /** How many have said that they or a substitute come, and those who came without saying so. */
    public long expected() {
        return guests.stream().filter(guest -> guest.expected() || guest.came()).count();
    }

    /** Those whom the door waits for and that a search leaves: all who have not said no. */
    public List<Guest> awaited(String query) {
        return matching(query).stream().filter(guest -> guest.came() || guest.invited().concerned()).toList();
    }

    /** Those who have said no and may come all the same. */
    public List<Guest> excused(String query) {
        return matching(query).stream().filter(guest -> !guest.came() && !guest.invited().concerned()).toList();
    }

    /** Those who come, for the lists. */
    List<Guest> coming() {
        return guests.stream().filter(Guest::expected).toList();
    }

    private List<Guest> matching(String query) {
        return guests.stream().filter(guest -> DanishSearch.matches(query, guest.municipality(), guest.name(), guest.mandate().mayor().name())).toList();
    }
}
