package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A round's uploaded file until it is applied; read anew each time, so that it is always held against the roster as it stands. */
@Entity
@Table(name = "staged_roster")
class StagedImport {

    @Id
    private String roundId;
    private String fileName;
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;
    private boolean confirmed;
    private Instant readAt;

    protected StagedImport() {
    }

    StagedImport(RoundId round, String fileName, byte[] content, boolean confirmed, Instant readAt) {
        this.roundId = round.value();
        this.fileName = fileName;
        this.content = content.clone();
        this.confirmed = confirmed;
        this.readAt = readAt;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    boolean confirmed() {
        return confirmed;
    }

    Instant readAt() {
        return readAt;
    }
}
