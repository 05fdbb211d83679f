package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.ProcessBean;
import dk.kl.mayors.network.Networks.Network;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told of the assignment in one go, so that no job loops over all mayors. */
@Component
@ProcessBean
public class NetworkGroups {

    /** The group of those without a place. */
    static final String WITHOUT_PLACE = "none";

    private final AssignedNetworks networks;

    NetworkGroups(AssignedNetworks networks) {
        this.networks = networks;
    }

    /** The ids of the round's networks, and the group of those without a place. */
    public List<String> toTell(String roundId) {
        return Stream.concat(networks.of(new RoundId(roundId)).stream().map(Network::id), Stream.of(WITHOUT_PLACE)).toList();
    }
}
