package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.RunningProcesses;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts the model {@code network-place} anew for a mayor whose first one has ended without a place. */
@Component
class PlaceProcesses {

    private static final String PROCESS = "network-place";

    private final RuntimeService runtimeService;
    private final RunningProcesses running;
    private final Roster roster;

    PlaceProcesses(RuntimeService runtimeService, RunningProcesses running, Roster roster) {
        this.runtimeService = runtimeService;
        this.running = running;
        this.roster = roster;
    }

    /** Asks staff for a place; nothing happens while the mayor's own process runs, has not begun, or when the mayor has left office. */
    void placeWanted(MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (mandate.leftOn() == null && running.instance(PROCESS, id.toString()).isEmpty() && running.hasEnded(PROCESS, id.toString())) {
            runtimeService.startProcessInstanceByMessage(PlaceVariables.NETWORK_PLACE_WANTED, id.toString(), Variables.createVariables()
                .putValue(RoundVariables.ROUND_ID.name(), mandate.round().value())
                .putValue(PlaceVariables.NEWLY_ELECTED.name(), mandate.newlyElected())
                .putValue(PlaceVariables.MUNICIPALITY.name(), mandate.municipality().name())
                .putValue(PlaceVariables.MUNICIPALITY_CODE.name(), mandate.municipality().code().value()));
        }
    }
}
