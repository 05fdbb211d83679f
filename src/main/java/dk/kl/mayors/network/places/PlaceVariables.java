package dk.kl.mayors.network.places;

import static org.camunda.spin.Spin.JSON;

import dk.kl.mayors.engine.ProcessVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The variables of {@code network-place} and {@code network-assignment} that the networks in force are told in. */
final class PlaceVariables {

    static final String NETWORK_ASSIGNED = "NetworkAssigned";
    static final String NETWORK_PLACE_WANTED = "NetworkPlaceWanted";

    static final ProcessVariable<Boolean> NEWLY_ELECTED = ProcessVariable.flag("newlyElected");
    static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");
    static final ProcessVariable<String> MUNICIPALITY_CODE = ProcessVariable.text("municipalityCode");
    static final ProcessVariable<String> EVENT_ID = ProcessVariable.text("eventId");
    static final ProcessVariable<Boolean> NETWORKS_ASSIGNED = ProcessVariable.flag("networksAssigned");
    static final ProcessVariable<JsonValue> NETWORK_OPTIONS = new ProcessVariable<>("networkOptions", JsonValue.class);
    static final ProcessVariable<String> LATE_NETWORK_ID = ProcessVariable.text("lateNetworkId");
    static final ProcessVariable<Boolean> HAS_NETWORK_PLACE = ProcessVariable.flag("hasNetworkPlace");
    static final ProcessVariable<String> NETWORK_MEETING_ID = ProcessVariable.text("networkMeetingId");
    static final ProcessVariable<String> NETWORK_GROUP = ProcessVariable.text("networkGroup");

    private static final LatePlaces.Option NO_PLACE = new LatePlaces.Option(NetworkGroups.WITHOUT_PLACE, "Ingen plads nu");

    private PlaceVariables() {
    }

    /** Whether the networks are in force, and if so what the form {@code place-late-joiner} offers. */
    static Map<String, Object> found(boolean assigned, List<LatePlaces.Option> options) {
        Map<String, Object> variables = new HashMap<>(Map.of(NETWORKS_ASSIGNED.name(), assigned));
        if (assigned) {
            List<Map<String, String>> choices = Stream.concat(options.stream(), Stream.of(NO_PLACE))
                .map(option -> Map.of("label", option.label(), "value", option.networkId())).toList();
            variables.put(NETWORK_OPTIONS.name(), SpinValues.jsonValue(JSON(choices).toString()).create());
        }
        return variables;
    }
}
