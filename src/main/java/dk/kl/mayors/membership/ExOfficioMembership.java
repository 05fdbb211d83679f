package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One mandate's seat in one body. */
@Entity
@Table(name = "membership")
class ExOfficioMembership {

    @Id
    private String id;
    private String mandateId;
    private String roundId;
    private String bodyId;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private Instant bodyToldAt;

    protected ExOfficioMembership() {
    }

    /** @param period counts the mandate's memberships of that body, from 1; there are more than one after a leave */
    ExOfficioMembership(MandateId mandate, RoundId round, String bodyId, int period, LocalDate beginsOn) {
        this.id = mandate + "/" + bodyId + (period == 1 ? "" : "/" + period);
        this.mandateId = mandate.toString();
        this.roundId = round.value();
        this.bodyId = bodyId;
        this.beginsOn = beginsOn;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    String bodyId() {
        return bodyId;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean lasts() {
        return endsOn == null;
    }

    boolean bodyKnows() {
        return bodyToldAt != null;
    }

    boolean bodyIsToBeTold() {
        return bodyToldAt == null && endsOn == null;
    }

    void bodyTold(Instant now) {
        bodyToldAt = now;
    }

    void end(LocalDate lastDay) {
        if (endsOn == null) {
            endsOn = lastDay;
        }
    }
}
