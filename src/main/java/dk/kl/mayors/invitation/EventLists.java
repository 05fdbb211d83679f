package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.invitation.EventView.Participant;
import dk.kl.mayors.invitation.EventView.Summary;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.planning.EventPlans;
import dk.kl.mayors.invitation.planning.EventSettings;
import dk.kl.mayors.invitation.wishes.WishBook;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of events: one statement for each kind of thing, however many are invited. */
@Service
@Transactional(readOnly = true)
class EventLists {

    private final RoundCalendar calendar;
    private final InvitationRepository invitations;
    private final AnswerLedger ledger;
    private final Roster roster;
    private final StaffTasks tasks;
    private final EventPlans plans;
    private final WishBook wishBook;
    private final Clock clock;

    EventLists(RoundCalendar calendar, InvitationRepository invitations, AnswerLedger ledger, Roster roster, StaffTasks tasks, EventPlans plans,
               WishBook wishBook, Clock clock) {
        this.calendar = calendar;
        this.invitations = invitations;
        this.ledger = ledger;
        this.roster = roster;
        this.tasks = tasks;
        this.plans = plans;
        this.wishBook = wishBook;
        this.clock = clock;
    }

    /** The round's events in the order of time. */
    List<Summary> of(Round round) {
        List<Event> events = calendar.events(round.id());
        Map<String, List<Invitation>> invited = invitations.findByEventIdInAndWithdrawnAtIsNull(events.stream().map(Event::id).toList())
            .stream().collect(Collectors.groupingBy(Invitation::eventId));
        return events.stream().map(event -> new Summary(event,
            invited.getOrDefault(event.id(), List.of()).stream().map(Invitation::toInvited).toList())).toList();
    }

    /** The event with all who are invited, in Danish order of the municipalities; throws {@link RoundCalendar.UnknownEvent}. */
    EventView of(String eventId) {
        Event event = calendar.event(eventId);
        Map<MandateId, Invitation> invited = invitations.findByEventIdInAndWithdrawnAtIsNull(List.of(eventId)).stream()
            .collect(Collectors.toMap(invitation -> invitation.toInvited().mandate(), invitation -> invitation));
        Map<String, Channel> channels = new HashMap<>();
        ledger.ofEvent(eventId).stream().filter(AnswerEntry::counted).forEach(entry -> channels.put(entry.invitationId(), entry.channel()));
        Map<MandateId, Map<Question, String>> wishes = wishBook.ofEvent(eventId);
        Map<String, String> open = tasks.findAll(InvitationVariables.REGISTER_ATTENDANCE, InvitationVariables.EVENT_ID, eventId);
        List<Participant> participants = roster.mandates(event.round()).stream().filter(mandate -> invited.containsKey(mandate.id()))
            .map(mandate -> {
                Invitation invitation = invited.get(mandate.id());
                return new Participant(mandate, invitation.toInvited(), channels.get(invitation.id()),
                    open.containsKey(mandate.id().toString()), wishes.getOrDefault(mandate.id(), Map.of()));
            }).toList();
        EventSettings settings = plans.settings(event);
        return new EventView(event, participants, event.endsAt().atZone(clock.getZone()).toInstant().isAfter(clock.instant()),
            settings.substitute(), List.copyOf(settings.questions()));
    }
}
