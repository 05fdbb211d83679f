package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.invitation.SessionMissed;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterStored;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the planning of events and, for the meetings that no journey leads to, the invitations. */
@Service
@Transactional
public class EventPlanning {

    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final Audience audience;
    private final StartedInvitations started;
    private final RuntimeService runtimeService;
    private final Messages messages;
    private final Clock clock;
    private final int atOnce;

    EventPlanning(RoundCalendar calendar, EventPlans plans, Audience audience, StartedInvitations started, RuntimeService runtimeService,
                  Messages messages, Clock clock, @Value("${mayors.journeys-at-once:50}") int atOnce) {
        this.calendar = calendar;
        this.plans = plans;
        this.audience = audience;
        this.started = started;
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Starts the planning of the round's events that have none; the networks plan their meetings themselves. */
    void planRound(RoundId round) {
        calendar.events(round).stream().filter(event -> event.kind() != EventKind.NETWORK_MEETING).forEach(this::open);
    }

    /** Starts the planning of an event, unless it has begun. */
    void open(Event event) {
        if (plans.open(event)) {
            runtimeService.startProcessInstanceByKey(PlanningVariables.PROCESS, event.id(), Variables.createVariables()
                .putValue(PlanningVariables.EVENT_ID.name(), event.id())
                .putValue(RoundVariables.ROUND_ID.name(), event.round().value()));
        }
    }

    /**
     * Starts the invitations of the next mayors whom the event is for and who have none, at most a chunk of them.
     *
     * @return whether there are more to start
     */
    boolean startNext(String eventId) {
        Event event = calendar.event(eventId);
        Set<MandateId> known = started.findByEventId(eventId).stream().map(StartedInvitation::mandate).collect(Collectors.toSet());
        List<Mandate> waiting = audience.of(event, plans.settings(event)).stream().filter(mandate -> !known.contains(mandate.id())).toList();
        waiting.stream().limit(atOnce).forEach(mandate -> start(mandate, event));
        return waiting.size() > atOnce;
    }

    private void start(Mandate mandate, Event event) {
        started.save(new StartedInvitation(mandate.id(), event.id(), clock.instant()));
        runtimeService.startProcessInstanceByKey("invitation", mandate.id().toString(), Variables.createVariables()
            .putValue(RoundVariables.ROUND_ID.name(), event.round().value())
            .putValue(PlanningVariables.EVENT_ID.name(), event.id())
            .putValue("newlyElected", mandate.newlyElected())
            .putValue("municipality", mandate.municipality().name())
            .putValue("municipalityCode", mandate.municipality().code().value()));
    }

    /** Lets a mayor be invited after all, for instance because an exemption has been taken back. */
    public void inviteAgain(MandateId mandate, String eventId) {
        started.findById(StartedInvitation.idOf(mandate, eventId)).ifPresent(started::delete);
        started.flush();
        inviteMore(eventId);
    }

    /** Invites those who missed the session to the events that make up for it. */
    void offerMakeUp(String sessionId) {
        plans.makeUpsFor(sessionId).forEach(this::inviteMore);
    }

    @EventListener
    void on(SessionMissed missed) {
        offerMakeUp(missed.event().id());
    }

    @EventListener
    void on(RosterStored stored) {
        calendar.events(stored.round()).stream()
            .filter(event -> event.kind().inSeries() && event.startsAt().isAfter(LocalDateTime.now(clock))).map(Event::id).forEach(this::inviteMore);
    }

    private void inviteMore(String eventId) {
        messages.tell(PlanningVariables.INVITEES_CHANGED, eventId, Map.of(), Map.of());
    }
}
