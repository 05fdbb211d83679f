package dk.kl.mayors.inquiry.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One source took another's place, and the advisers look through the answers that were built on the old one. */
@Entity
@Table(name = "rule_change")
class RuleChange {

    @Id
    private String id;
    private String replacedId;
    private String successorId;
    private Instant enteredAt;
    private String enteredBy;
    private Instant reviewedAt;
    private String reviewedBy;
    @Version
    private Integer version;

    protected RuleChange() {
    }

    RuleChange(LegalSource replaced, LegalSource successor, Instant at, String by) {
        this.id = UUID.randomUUID().toString();
        this.replacedId = replaced.id();
        this.successorId = successor.id();
        this.enteredAt = at;
        this.enteredBy = by;
    }

    /** Notes who has looked through the answers; the first to do so stands. */
    void review(Instant at, String by) {
        if (reviewedAt == null) {
            reviewedAt = at;
            reviewedBy = by;
        }
    }

    String id() {
        return id;
    }

    String replacedId() {
        return replacedId;
    }

    String successorId() {
        return successorId;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    String reviewedBy() {
        return reviewedBy;
    }
}
