package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A network in force: its facilitator and its order of hosts. */
@Entity
@Table(name = "mayors_network")
class MayorsNetwork {

    @Id
    private String id;
    private String roundId;
    private int number;
    private String facilitatorId;
    @BatchSize(size = 100)
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "host_turn", joinColumns = @JoinColumn(name = "network_id"))
    @OrderColumn(name = "turn")
    private List<HostTurn> hosts = new ArrayList<>();
    @Version
    private int version;

    protected MayorsNetwork() {
    }

    MayorsNetwork(RoundId round, int number, String facilitatorId) {
        this.id = idOf(round, number);
        this.roundId = round.value();
        this.number = number;
        this.facilitatorId = facilitatorId;
    }

    static String idOf(RoundId round, int number) {
        return "%s-network-%02d".formatted(round, number);
    }

    void planHosts(List<HostTurn> turns) {
        hosts.clear();
        hosts.addAll(turns);
    }

    void handOverTo(String facilitator) {
        facilitatorId = facilitator;
    }

    String id() {
        return id;
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    int number() {
        return number;
    }

    String name() {
        return "Borgmesternetværk " + number;
    }

    String facilitatorId() {
        return facilitatorId;
    }

    /** The turns in the order of time. */
    List<HostTurn> hosts() {
        return List.copyOf(hosts);
    }
}
