package dk.kl.mayors.network.places;

import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of networks in force by hand, with the news that follow from them. */
@Service
@Transactional
class PlaceChanges {

    private final AssignedNetworks networks;
    private final Hosting hosting;
    private final PlaceNews news;

    PlaceChanges(AssignedNetworks networks, Hosting hosting, PlaceNews news) {
        this.networks = networks;
        this.hosting = hosting;
        this.news = news;
    }

    /**
     * Lets two hosts change places; members whose calendar holds one of the meetings get its new place.
     *
     * @param oneHost   who is to host the first of the two meetings as the page showed it
     * @param otherHost the same of the second one
     * @throws ChangedMeanwhile when one of them has another host by now
     */
    void swapHosts(String networkId, int one, MandateId oneHost, int other, MandateId otherHost) {
        List<HostTurn> hosts = networks.find(networkId).orElseThrow().hosts();
        if (!hosts(hosts, one, oneHost) || !hosts(hosts, other, otherHost)) {
            throw new ChangedMeanwhile("værterne");
        }
        hosting.swap(networkId, one, other).forEach(meeting -> news.moved(networkId, meeting));
    }

    /** Ends a mayor's place; members whose calendar holds a meeting that the mayor was to host get its new place. Without a place nothing happens. */
    void leave(MandateId mandate) {
        networks.placeOf(mandate).ifPresent(network -> networks.leave(mandate).forEach(meeting -> news.moved(network.id(), meeting)));
    }

    /**
     * Hands a network over and briefs its new facilitator.
     *
     * @param from the id of the facilitator whom the page showed, empty for none
     * @throws ChangedMeanwhile when the network has another one by now
     */
    void handOver(String networkId, String from, String facilitatorId) {
        if (!networks.facilitatorOf(networkId).map(Facilitator::id).orElse("").equals(from)) {
            throw new ChangedMeanwhile("facilitatoren");
        }
        networks.handOver(networkId, facilitatorId);
        news.handedOver(networkId);
    }

    private static boolean hosts(List<HostTurn> turns, int turn, MandateId host) {
        return turns.stream().anyMatch(one -> one.turn() == turn && one.host().equals(host));
    }
}
