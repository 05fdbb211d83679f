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
    private final PlaceProcesses processes;

    PlaceChanges(AssignedNetworks networks, Hosting hosting, PlaceNews news, PlaceProcesses processes) {
        this.networks = networks;
        this.hosting = hosting;
        this.news = news;
        this.processes = processes;
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

    /**
     * Puts the network's next meeting into the calendar and invites the members who are not invited yet. The first meeting is left to the
     * mayors' own journeys.
     *
     * @param turn the meeting as the page showed it, counted from 1
     * @return the meeting and how many were invited
     * @throws IllegalArgumentException with a Danish sentence when it cannot be called
     * @throws ChangedMeanwhile when another meeting is the next one by now
     */
    Called callNextMeeting(String networkId, int turn) {
        if (turn == 1) {
            throw new IllegalArgumentException("Det første møde bliver der indkaldt til af sig selv.");
        }
        if (hosting.held(networkId) + 1 != turn) {
            throw new ChangedMeanwhile("møderne");
        }
        Hosting.Meeting meeting = hosting.nextMeeting(networkId)
            .orElseThrow(() -> new IllegalArgumentException("Netværket har ikke flere møder."));
        return new Called(meeting, processes.invite(networks.find(networkId).orElseThrow().members(), meeting.event().id()));
    }

    /**
     * Ends a mayor's place; members whose calendar holds a meeting that the mayor was to host get its new place, and the
     * facilitator the new list. Without a place nothing happens.
     */
    void leave(MandateId mandate) {
        networks.placeOf(mandate).ifPresent(network -> {
            networks.leave(mandate).forEach(meeting -> news.moved(network.id(), meeting));
            news.briefAgain(network.id());
        });
    }

    /** Gives a mayor the place again, and tells the mayor's process of an assignment that it has slept through. */
    void returnTo(MandateId mandate) {
        List<Hosting.Meeting> moved = networks.comeBack(mandate);
        networks.placeOf(mandate).ifPresent(network -> moved.forEach(meeting -> news.moved(network.id(), meeting)));
        news.tellAgain(mandate);
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
        news.briefAgain(networkId);
    }

    /** A meeting that was called, and how many members were invited to it now. */
    record Called(Hosting.Meeting meeting, int invited) {
    }

    private static boolean hosts(List<HostTurn> turns, int turn, MandateId host) {
        return turns.stream().anyMatch(one -> one.turn() == turn && one.host().equals(host));
    }
}
