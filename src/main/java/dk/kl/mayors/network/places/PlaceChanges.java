package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.MandateId;
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

    /** Lets two hosts change places; members whose calendar holds one of the meetings get its new place. */
    void swapHosts(String networkId, int one, int other) {
        hosting.swap(networkId, one, other).forEach(meeting -> news.moved(networkId, meeting));
    }

    /** Ends a mayor's place; members whose calendar holds a meeting that the mayor was to host get its new place. Without a place nothing happens. */
    void leave(MandateId mandate) {
        networks.placeOf(mandate).ifPresent(network -> networks.leave(mandate).forEach(meeting -> news.moved(network.id(), meeting)));
    }

    /** Hands a network over and briefs its new facilitator. */
    void handOver(String networkId, String facilitatorId) {
        networks.handOver(networkId, facilitatorId);
        news.brief(networkId);
    }
}
