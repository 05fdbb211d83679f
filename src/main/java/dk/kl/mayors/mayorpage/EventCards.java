package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the events to which the visitor's mayor is or will be invited. */
@Component
class EventCards {

    private final Invitations invitations;
    private final RoundCalendar calendar;
    private final Clock clock;

    EventCards(Invitations invitations, RoundCalendar calendar, Clock clock) {
        this.invitations = invitations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of them in the order of time. */
    List<EventCard> of(Visitor visitor) {
        Map<String, Event> events = calendar.events(visitor.mandate().round()).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        return invitations.of(visitor.mandate().id()).stream().filter(invited -> events.containsKey(invited.eventId()))
            .map(invited -> new EventCard(events.get(invited.eventId()), invited, clock.instant(), visitor.secretary()))
            .sorted(Comparator.comparing(card -> card.event().startsAt())).toList();
    }
}
