package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** That the invitation of a mayor to an event has been started; its key refuses a second start. */
@Entity
@Table(name = "started_invitation")
class StartedInvitation implements Persistable<String> {

    @Id
    private String id;
    private String mandateId;
    private String eventId;
    private Instant startedAt;

    protected StartedInvitation() {
    }

    StartedInvitation(MandateId mandate, String eventId, Instant startedAt) {
        this.id = idOf(mandate, eventId);
        this.mandateId = mandate.toString();
        this.eventId = eventId;
        this.startedAt = startedAt;
    }

    static String idOf(MandateId mandate, String eventId) {
        return mandate + "/" + eventId;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    @Override
    public String getId() {
        return id;
    }

    /** Always new when it is saved, so that a second start breaks the key. */
    @Override
    public boolean isNew() {
        return true;
    }
}
