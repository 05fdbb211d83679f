package dk.kl.mayors.invitation.course;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a mayor is exempt from a session, and why. */
@Entity
@Table(name = "exemption")
class Exemption {

    @Id
    private String id;
    private String mandateId;
    private String eventId;
    private String reason;
    private Instant notedAt;
    private String notedBy;

    protected Exemption() {
    }

    Exemption(MandateId mandate, String eventId, String reason, Instant notedAt, String notedBy) {
        this.id = idOf(mandate, eventId);
        this.mandateId = mandate.toString();
        this.eventId = eventId;
        this.reason = reason;
        this.notedAt = notedAt;
        this.notedBy = notedBy;
    }

    static String idOf(MandateId mandate, String eventId) {
        return mandate + "/" + eventId;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
