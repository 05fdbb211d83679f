package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.EventDetails;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.Question;
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
    private final EventDetails details;
    private final RoundCalendar calendar;
    private final Clock clock;

    EventCards(Invitations invitations, EventDetails details, RoundCalendar calendar, Clock clock) {
        this.invitations = invitations;
        this.details = details;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of them in the order of time. */
    List<EventCard> of(Visitor visitor) {
        Map<String, Event> events = calendar.events(visitor.mandate().round()).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        return invitations.of(visitor.mandate().id()).stream().filter(invited -> events.containsKey(invited.eventId()))
            .map(invited -> card(visitor, events.get(invited.eventId()), invited))
            .sorted(Comparator.comparing(card -> card.event().startsAt())).toList();
    }

    private EventCard card(Visitor visitor, Event event, Invited invited) {
        Map<Question, String> wishes = visitor.secretary() ? Map.of() : details.wishes(visitor.mandate().id(), event.id());
        return new EventCard(event, invited, details.of(event.id()), wishes, clock.instant(), visitor.secretary());
    }
}
