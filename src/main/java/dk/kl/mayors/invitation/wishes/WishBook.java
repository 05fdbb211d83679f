package dk.kl.mayors.invitation.wishes;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.planning.EventPlans;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what mayors ask for at events, no longer than it is needed. */
@Service
@Transactional
public class WishBook {

    private static final int LONGEST = 500;

    private final WishRepository wishes;
    private final Invitations invitations;
    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WishBook(WishRepository wishes, Invitations invitations, RoundCalendar calendar, EventPlans plans,
             ApplicationEventPublisher events, Clock clock) {
        this.wishes = wishes;
        this.invitations = invitations;
        this.calendar = calendar;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** What the mayor asks for; empty when there is nothing, or nothing any more. */
    @Transactional(readOnly = true)
    public Map<Question, String> of(MandateId mandate, String eventId) {
        return wishes.findById(Wish.idOf(mandate, eventId)).map(Wish::answers).orElse(Map.of());
    }

    /** What everybody asks for at the event. */
    @Transactional(readOnly = true)
    public Map<MandateId, Map<Question, String>> ofEvent(String eventId) {
        return wishes.findByEventId(eventId).stream().collect(Collectors.toMap(Wish::mandate, Wish::answers));
    }

    /** Notes what the mayor asks for; questions that the event does not ask are left out. Throws {@link AnswerRefused}. */
    public void note(MandateId mandate, String eventId, Map<Question, String> given, String userId) {
        Event event = calendar.event(eventId);
        if (invitations.of(mandate).stream().noneMatch(invited -> invited.eventId().equals(eventId) && invited.invitedAt() != null)) {
            throw new AnswerRefused("Borgmesteren er ikke inviteret til mødet, så ønskerne kan ikke noteres.");
        }
        if (!event.endsAt().atZone(clock.getZone()).toInstant().isAfter(clock.instant())) {
            throw new AnswerRefused("Mødet er holdt, så der kan ikke noteres ønsker mere.");
        }
        if (given.values().stream().anyMatch(text -> text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            throw new AnswerRefused("Skriv hvert ønske på én linje med højst 500 tegn.");
        }
        Set<Question> asked = plans.settings(event).questions();
        Map<Question, String> wanted = new EnumMap<>(Question.class);
        given.forEach((question, text) -> {
            if (asked.contains(question)) {
                wanted.put(question, text);
            }
        });
        Wish wish = wishes.findById(Wish.idOf(mandate, eventId)).orElseGet(() -> new Wish(mandate, eventId));
        wish.note(wanted, clock.instant(), userId);
        wishes.save(wish);
    }

    /** Deletes everything that was asked for at the event. */
    public void deleteAll(String eventId) {
        wishes.deleteByEvent(eventId);
        events.publishEvent(new WishesDeleted(eventId));
    }

    @EventListener
    void on(MandateEnded ended) {
        wishes.deleteByMandate(ended.mandate().toString());
    }
}
