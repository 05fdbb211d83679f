package dk.kl.mayors.correspondence.template;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A version of a text as it is stored; its words never change, only whether it may be used. */
@Entity
@Table(name = "text_version")
class StoredText {

    @Id
    private String id;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private TextKind kind;
    private String mandateId;
    private int revision;
    private String subject;
    @Column(length = 1_000_000)
    private String body;
    @Enumerated(EnumType.STRING)
    private TextState state;
    private Instant savedAt;
    private String savedBy;
    private Instant decidedAt;
    private String decidedBy;
    @Version
    private Integer version;

    protected StoredText() {
    }

    StoredText(RoundId round, String mandateId, Template template, Instant savedAt, String savedBy) {
        this.id = UUID.randomUUID().toString();
        this.roundId = round.value();
        this.kind = template.kind();
        this.mandateId = mandateId;
        this.revision = template.revision();
        this.subject = template.subject();
        this.body = template.body().source();
        this.state = TextState.WAITING;
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    TextVersion toVersion() {
        return new TextVersion(id, new Template(kind, revision, subject, new MarkdownText(body)), state, savedAt, savedBy, decidedAt, decidedBy);
    }

    /** A version that waits is approved or returned. */
    void decide(boolean approved, String by, Instant at) {
        if (state != TextState.WAITING) {
            throw new IllegalStateException("Teksten venter ikke på godkendelse.");
        }
        state = approved ? TextState.APPROVED : TextState.REJECTED;
        decidedBy = by;
        decidedAt = at;
    }

    /** A newer version takes its place before it was approved. */
    void supersede() {
        if (state == TextState.WAITING) {
            state = TextState.SUPERSEDED;
        }
    }
}
