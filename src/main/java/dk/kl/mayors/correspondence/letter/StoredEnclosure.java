package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One version of an enclosure; a version never changes. */
@Entity
@Table(name = "enclosure")
class StoredEnclosure implements Persistable<String> {

    @Id
    private String id;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private EnclosureSlot slot;
    private int revision;
    private String fileName;
    private String sha256;
    private int sizeInBytes;
    private Instant uploadedAt;
    private String uploadedBy;

    protected StoredEnclosure() {
    }

    StoredEnclosure(RoundId round, EnclosureSlot slot, int revision, String fileName, String sha256, int sizeInBytes, Instant uploadedAt,
                    String uploadedBy) {
        this.id = UUID.randomUUID().toString();
        this.roundId = round.value();
        this.slot = slot;
        this.revision = revision;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.sizeInBytes = sizeInBytes;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    Enclosure toEnclosure() {
        return new Enclosure(slot, revision, fileName, sha256, sizeInBytes, uploadedAt, uploadedBy);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
