package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.RunningProcesses;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts processes for mayors beside their journeys: a place for one who declined at first, invitations to a network's later meetings. */
@Component
class PlaceProcesses {

    private static final String PROCESS = "network-place";
    private static final String INVITATION = "invitation";

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
            runtimeService.startProcessInstanceByMessage(PlaceVariables.NETWORK_PLACE_WANTED, id.toString(), variables(mandate));
        }
    }

    /** Invites the mayors to the meeting, leaving out those whose invitation runs already; returns how many were missing. */
    int invite(List<MandateId> mayors, String eventId) {
        Set<String> invited = running.businessKeys(INVITATION, PlaceVariables.EVENT_ID, eventId);
        List<MandateId> missing = mayors.stream().filter(mayor -> !invited.contains(mayor.toString())).toList();
        missing.forEach(mayor -> runtimeService.startProcessInstanceByKey(INVITATION, mayor.toString(),
            variables(roster.mandate(mayor)).putValue(PlaceVariables.EVENT_ID.name(), eventId)));
        return missing.size();
    }

    private static VariableMap variables(Mandate mandate) {
        return Variables.createVariables()
            .putValue(RoundVariables.ROUND_ID.name(), mandate.round().value())
            .putValue(PlaceVariables.NEWLY_ELECTED.name(), mandate.newlyElected())
            .putValue(PlaceVariables.MUNICIPALITY.name(), mandate.municipality().name())
            .putValue(PlaceVariables.MUNICIPALITY_CODE.name(), mandate.municipality().code().value());
    }
}
