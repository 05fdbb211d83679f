package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mayor's meetings: the next one, those that wait for an answer, and those that are over. */
@Component
@Order(10)
class EventsSection implements PageSection {

    private final EventCards cards;

    EventsSection(EventCards cards) {
        this.cards = cards;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        List<EventCard> all = cards.of(visitor);
        List<EventCard> toCome = all.stream().filter(EventCard::toCome).toList();
        List<EventCard> past = all.stream().filter(EventCard::sent).filter(Predicate.not(EventCard::toCome)).toList();
        return Optional.of(new Shown("mayorpage/events :: section", new Meetings(toCome, past)));
    }

    /** In the order of time; the first that is to come is the next. */
    record Meetings(List<EventCard> toCome, List<EventCard> past) {

        /** How many invitations wait for an answer. */
        public long waiting() {
            return toCome.stream().filter(EventCard::waits).count();
        }
    }
}
