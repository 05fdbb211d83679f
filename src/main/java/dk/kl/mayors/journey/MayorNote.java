package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What a member of staff has noted about a mayor. A note is never deleted or changed; it can be struck out with a reason. */
@Entity
@Table(name = "mayor_note")
class MayorNote {

    @Id
    private String id;
    private String mandateId;
    private String text;
    private String author;
    /** The group that may read it; null for all who see the mayor card. */
    private String audience;
    private Instant writtenAt;
    private Instant struckAt;
    private String struckBy;
    private String strikeReason;
    @Version
    private Integer version;

    protected MayorNote() {
    }

    MayorNote(MandateId mandate, String text, String author, String audience, Instant writtenAt) {
        this.id = UUID.randomUUID().toString();
        this.mandateId = mandate.toString();
        this.text = text;
        this.author = author;
        this.audience = audience.isEmpty() ? null : audience;
        this.writtenAt = writtenAt;
    }

    /** Whether somebody of these groups may read it. */
    boolean isFor(Collection<String> groups) {
        return audience == null || groups.contains(audience);
    }

    /** Strikes the note out; false when it is struck out already. */
    boolean strike(String userId, String reason, Instant now) {
        if (struckAt != null) {
            return false;
        }
        struckAt = now;
        struckBy = userId;
        strikeReason = reason;
        return true;
    }

    String id() {
        return id;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    String text() {
        return text;
    }

    String author() {
        return author;
    }

    /** The id of the group that may read it; empty for everybody. */
    String audience() {
        return audience == null ? "" : audience;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Null while the note stands. */
    Instant struckAt() {
        return struckAt;
    }

    String struckBy() {
        return struckBy;
    }

    String strikeReason() {
        return strikeReason;
    }
}
