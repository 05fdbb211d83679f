package dk.kl.mayors.network.bench;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A change by hand and the reason that was given for it. Networks are null where the mayor had, or has, no place. */
@Entity
@Table(name = "network_move")
class Move {

    private static final int LONGEST_REASON = 500;

    @Id
    private String id;
    private String scenarioId;
    private String mandateId;
    private Integer fromNetwork;
    private Integer toNetwork;
    private String reason;
    private String movedBy;
    private Instant movedAt;

    protected Move() {
    }

    Move(Scenario scenario, MandateId mandate, Integer from, Integer to, String reason, String movedBy, Instant movedAt) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Skriv en begrundelse på højst " + LONGEST_REASON + " tegn.");
        }
        this.id = UUID.randomUUID().toString();
        this.scenarioId = scenario.id();
        this.mandateId = mandate.toString();
        this.fromNetwork = from;
        this.toNetwork = to;
        this.reason = reason.trim();
        this.movedBy = movedBy;
        this.movedAt = movedAt;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    Integer from() {
        return fromNetwork;
    }

    Integer to() {
        return toNetwork;
    }

    String reason() {
        return reason;
    }

    String by() {
        return movedBy;
    }

    Instant at() {
        return movedAt;
    }
}
