package dk.kl.mayors.network.places;

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

    /** Hands a network over and briefs its new facilitator. */
    void handOver(String networkId, String facilitatorId) {
        networks.handOver(networkId, facilitatorId);
        news.brief(networkId);
    }
}
