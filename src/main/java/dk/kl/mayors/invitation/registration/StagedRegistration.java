package dk.kl.mayors.invitation.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A registration list until staff approve or discard it; it names people who are none of ours, so it is not kept longer. */
@Entity
@Table(name = "staged_registration")
class StagedRegistration {

    @Id
    private String eventId;
    private String fileName;
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;
    private Instant readAt;

    protected StagedRegistration() {
    }

    StagedRegistration(String eventId, String fileName, byte[] content, Instant readAt) {
        this.eventId = eventId;
        this.fileName = fileName;
        this.content = content.clone();
        this.readAt = readAt;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    Instant readAt() {
        return readAt;
    }
}
