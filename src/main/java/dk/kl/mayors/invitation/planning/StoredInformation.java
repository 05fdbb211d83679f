package dk.kl.mayors.invitation.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of the practical information as it is stored; its text never changes. */
@Entity
@Table(name = "event_information")
class StoredInformation {

    @Id
    private String id;
    private String eventId;
    private int revision;
    private String body;
    @Enumerated(EnumType.STRING)
    private InformationVersion.State state;
    private Instant writtenAt;
    private String writtenBy;
    private Instant decidedAt;
    private String decidedBy;

    protected StoredInformation() {
    }

    StoredInformation(String eventId, int revision, String body, Instant writtenAt, String writtenBy) {
        this.id = eventId + "-" + revision;
        this.eventId = eventId;
        this.revision = revision;
        this.body = body;
        this.state = InformationVersion.State.SUBMITTED;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    InformationVersion toVersion() {
        return new InformationVersion(revision, body, state, writtenAt, writtenBy);
    }

    boolean is(InformationVersion.State one) {
        return state == one;
    }

    void decide(boolean approved, String by, Instant now) {
        state = approved ? InformationVersion.State.APPROVED : InformationVersion.State.REJECTED;
        decidedBy = by;
        decidedAt = now;
    }

    void supersede() {
        state = InformationVersion.State.SUPERSEDED;
    }

    void publish() {
        state = InformationVersion.State.PUBLISHED;
    }
}
