package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.RestingProcesses;
import dk.kl.mayors.engine.RunningProcesses;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends journeys and keeps count of them. */
@Service
@Transactional
public class Journeys {

    private final JourneyRepository journeys;
    private final Roster roster;
    private final RuntimeService runtimeService;
    private final RunningProcesses processes;
    private final RestingProcesses rest;
    private final Messages messages;
    private final Clock clock;
    private final int atOnce;

    Journeys(JourneyRepository journeys, Roster roster, RuntimeService runtimeService, RunningProcesses processes, RestingProcesses rest,
             Messages messages, Clock clock,
             @Value("${mayors.journeys-at-once:50}") int atOnce) {
        this.journeys = journeys;
        this.roster = roster;
        this.runtimeService = runtimeService;
        this.processes = processes;
        this.rest = rest;
        this.messages = messages;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Starts the journeys of the next confirmed mayors who are in office and have none, at most a chunk of them.
     *
     * @return whether there are more to start
     */
    boolean startNext(RoundId round) {
        Set<String> started = journeys.mandateIds(round.value());
        List<Mandate> waiting = roster.mandates(round).stream()
            .filter(mandate -> mandate.confirmed() && mandate.live() && !started.contains(mandate.id().toString()))
            .toList();
        waiting.stream().limit(atOnce).forEach(this::start);
        return waiting.size() > atOnce;
    }

    /** Starts the journey of a mandate that begins after the others; one that has a journey keeps it. */
    public void begin(MandateId id) {
        if (!journeys.existsById(id.toString())) {
            start(roster.mandate(id));
        }
    }

    /** Lets everything of the mandate's journey stand still where it is, until {@link #resume}. */
    void pause(MandateId mandate) {
        rest.pause(JourneyVariables.JOURNEY, mandate.toString());
    }

    void resume(MandateId mandate) {
        rest.resume(JourneyVariables.JOURNEY, mandate.toString());
    }

    /** Notes that the running journey goes on for another person, newly elected or not. */
    void mayorReplaced(MandateId id) {
        boolean newlyElected = roster.mandate(id).newlyElected();
        journeys.findById(id.toString()).ifPresent(journey -> journey.goOnFor(newlyElected));
        processes.instance(JourneyVariables.JOURNEY, id.toString())
            .ifPresent(instance -> runtimeService.setVariable(instance, JourneyVariables.NEWLY_ELECTED.name(), newlyElected));
    }

    private void start(Mandate mandate) {
        journeys.save(new Journey(mandate.id(), mandate.round(), mandate.newlyElected(), clock.instant()));
        runtimeService.startProcessInstanceByKey(JourneyVariables.JOURNEY, mandate.id().toString(), Variables.createVariables()
            .putValue(RoundVariables.ROUND_ID.name(), mandate.round().value())
            .putValue(JourneyVariables.NEWLY_ELECTED.name(), mandate.newlyElected())
            .putValue(JourneyVariables.MUNICIPALITY.name(), mandate.municipality().name())
            .putValue(JourneyVariables.MUNICIPALITY_CODE.name(), mandate.municipality().code().value()));
    }

    /** Tells a running round that its roster has grown, so that it starts the missing journeys. */
    void rosterStored(RoundId round) {
        if (journeys.existsByRoundId(round.value())) {
            messages.tell(JourneyVariables.ROSTER_STORED, round.value(), Map.of(), Map.of());
        }
    }

    /** Tells the mandate's journey that the mandate has ended, so that it stops, and ends what comes with the office. */
    void mandateEnded(MandateId mandate) {
        tellEnded(mandate);
        runtimeService.startProcessInstanceByKey(JourneyVariables.OFFICE_ENDS, mandate.toString());
    }

    /** Tells everything that waits for it that the mandate has ended. */
    void tellEnded(MandateId mandate) {
        messages.tell(JourneyVariables.MANDATE_ENDED, mandate.toString(), Map.of(), Map.of());
    }

    /** Notes that the journey has come to its end. */
    void complete(MandateId mandate) {
        end(mandate, Journey.State.COMPLETE);
    }

    /** Notes that the journey was stopped because the mandate has ended. */
    void stop(MandateId mandate) {
        end(mandate, Journey.State.STOPPED);
    }

    private void end(MandateId mandate, Journey.State how) {
        Journey journey = journeys.findById(mandate.toString()).orElseThrow();
        journey.end(how, clock.instant());
        journeys.flush();
        if (open(journey.round()) == 0) {
            messages.tell(JourneyVariables.JOURNEYS_COMPLETED, journey.round().value(), Map.of(), Map.of());
        }
    }

    /** How many journeys of the round have not come to their end. */
    @Transactional(readOnly = true)
    public long open(RoundId round) {
        return journeys.countByRoundIdAndState(round.value(), Journey.State.RUNNING);
    }
}
