package dk.kl.mayors.invitation.door;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.wishes.WishBook;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the guests of an event: one statement for each kind of thing, however many there are. */
@Service
@Transactional(readOnly = true)
class Guests {

    private final RoundCalendar calendar;
    private final Invitations invitations;
    private final WishBook wishBook;
    private final Roster roster;
    private final Clock clock;

    Guests(RoundCalendar calendar, Invitations invitations, WishBook wishBook, Roster roster, Clock clock) {
        this.calendar = calendar;
        this.invitations = invitations;
        this.wishBook = wishBook;
        this.roster = roster;
        this.clock = clock;
    }

    /** The guests without their wishes; the door does not need them. Throws {@link RoundCalendar.UnknownEvent}. */
    GuestList atTheDoor(String eventId) {
        return list(eventId, Map.of());
    }

    /** The guests with what they ask for. */
    GuestList withWishes(String eventId) {
        return list(eventId, wishBook.ofEvent(eventId));
    }

    private GuestList list(String eventId, Map<MandateId, Map<Question, String>> wishes) {
        Event event = calendar.event(eventId);
        Map<MandateId, Invited> invited = invitations.toEvent(eventId).stream().filter(one -> one.invitedAt() != null)
            .collect(Collectors.toMap(Invited::mandate, one -> one));
        boolean over = !event.endsAt().atZone(clock.getZone()).toInstant().isAfter(clock.instant());
        return new GuestList(event, roster.mandates(event.round()).stream().filter(mandate -> invited.containsKey(mandate.id()))
            .map(mandate -> new Guest(mandate, invited.get(mandate.id()), wishes.getOrDefault(mandate.id(), Map.of()))).toList(),
            !event.day().isAfter(LocalDate.now(clock)), over);
    }
}
