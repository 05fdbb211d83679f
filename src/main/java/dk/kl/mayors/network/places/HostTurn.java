package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One meeting of a network and the member who hosts it. */
@Embeddable
class HostTurn {

    private String mandateId;
    private LocalDate dueOn;

    protected HostTurn() {
    }

    HostTurn(MandateId host, LocalDate dueOn) {
        this.mandateId = host.toString();
        this.dueOn = dueOn;
    }

    HostTurn by(MandateId other) {
        return new HostTurn(other, dueOn);
    }

    MandateId host() {
        return MandateId.of(mandateId);
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
