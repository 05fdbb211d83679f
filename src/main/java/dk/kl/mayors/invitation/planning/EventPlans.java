package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.SubstituteRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds for each event: what staff have settled for it, else the rule of its kind. */
@Service
@Transactional
public class EventPlans {

    private final EventPlanRepository plans;
    private final EventKindRules rules;
    private final Clock clock;
    private final Map<EventKind, EventSettings> defaults = new ConcurrentHashMap<>();

    EventPlans(EventPlanRepository plans, EventKindRules rules, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    /** What holds for the event now. */
    @Transactional(readOnly = true)
    public EventSettings settings(Event event) {
        return plans.findById(event.id()).map(EventPlan::settings).orElseGet(() -> rule(event.kind()));
    }

    /** Settles what holds for the event. */
    public void change(Event event, EventSettings settings) {
        plan(event).change(settings);
    }

    /** The ids of the events that make up for that session. */
    @Transactional(readOnly = true)
    public List<String> makeUpsFor(String sessionId) {
        return plans.findByMakesUpFor(sessionId).stream().map(EventPlan::eventId).toList();
    }

    /** Notes that the planning has begun; false when it had. */
    boolean open(Event event) {
        return plan(event).open(clock.instant());
    }

    private EventPlan plan(Event event) {
        return plans.findById(event.id()).orElseGet(() -> plans.save(new EventPlan(event.id(), rule(event.kind()))));
    }

    /** The kinds' rules change with the product's data only, so they are read once. */
    private EventSettings rule(EventKind kind) {
        return defaults.computeIfAbsent(kind, one -> rules.findById(one)
            .map(rule -> new EventSettings(rule.substituteRule(), rule.questions(), "", "", "", "", false))
            .orElseGet(() -> new EventSettings(SubstituteRule.NOBODY, Set.of(), "", "", "", "", false)));
    }
}
