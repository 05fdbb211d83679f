package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A mayor's place in a network: one for each mandate, kept when the mayor leaves. */
@Entity
@Table(name = "network_member")
class NetworkMember {

    @Id
    private String mandateId;
    private String networkId;
    private LocalDate joinedOn;
    private LocalDate leftOn;

    protected NetworkMember() {
    }

    NetworkMember(MandateId mandate, String networkId, LocalDate joinedOn) {
        this.mandateId = mandate.toString();
        this.networkId = networkId;
        this.joinedOn = joinedOn;
    }

    void leave(LocalDate day) {
        leftOn = leftOn == null ? day : leftOn;
    }

    void comeBack() {
        leftOn = null;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    String networkId() {
        return networkId;
    }

    boolean sits() {
        return leftOn == null;
    }
}
