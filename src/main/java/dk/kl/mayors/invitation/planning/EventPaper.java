package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.PdfStore;
import dk.kl.mayors.invitation.EventDetails;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of a paper or of the minutes; only that it has been announced is noted later. */
@Entity
@Table(name = "event_paper")
class EventPaper {

    @Id
    private String id;
    private String eventId;
    @Enumerated(EnumType.STRING)
    private PaperKind kind;
    private String title;
    private int revision;
    private String fileName;
    private String sha256;
    private int sizeInBytes;
    private Instant uploadedAt;
    private String uploadedBy;
    private Instant announcedAt;

    protected EventPaper() {
    }

    EventPaper(String eventId, PaperKind kind, String title, int revision, PdfStore.Kept file, Instant uploadedAt, String uploadedBy) {
        this.id = UUID.randomUUID().toString();
        this.eventId = eventId;
        this.kind = kind;
        this.title = title;
        this.revision = revision;
        this.fileName = file.fileName();
        this.sha256 = file.sha256();
        this.sizeInBytes = file.sizeInBytes();
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    public String id() {
        return id;
    }

    String eventId() {
        return eventId;
    }

    public PaperKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public int revision() {
        return revision;
    }

    public boolean announced() {
        return announcedAt != null;
    }

    /** When it was uploaded, in Danish. */
    public String uploaded() {
        return DanishDates.moment(uploadedAt);
    }

    void announce(Instant now) {
        announcedAt = now;
    }

    PdfStore.Kept file() {
        return new PdfStore.Kept(fileName, sha256, sizeInBytes);
    }

    EventDetails.Paper toPaper() {
        return new EventDetails.Paper(id, title, kind == PaperKind.MINUTES, announcedAt);
    }
}
