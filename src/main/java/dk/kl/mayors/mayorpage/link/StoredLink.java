package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A personal link as it is stored: everything about it but the link. */
@Entity
@Table(name = "personal_link")
class StoredLink {

    private static final Duration SAME_VISIT = Duration.ofMinutes(10);

    @Id
    private String id;
    private String mandateId;
    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;
    private String tokenHash;
    private Instant madeAt;
    private String madeBy;
    private Instant endsAt;
    private Instant lastUsedAt;
    private Instant revokedAt;
    private String revokedBy;
    @Version
    private Integer version;

    protected StoredLink() {
    }

    StoredLink(MandateId mandate, LinkPurpose purpose, LinkToken token, Instant madeAt, String madeBy, Instant endsAt) {
        this.id = UUID.randomUUID().toString();
        this.mandateId = mandate.toString();
        this.purpose = purpose;
        this.tokenHash = token.hash();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.endsAt = endsAt;
    }

    String id() {
        return id;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    LinkPurpose purpose() {
        return purpose;
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean expired(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Ends the link for good; a link that somebody has ended already stays as it is. */
    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    /** Whether this use is to be noted: the last noted one is not of the same visit. */
    boolean beginsVisit(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(SAME_VISIT).isBefore(now);
    }

    LinkLine toLine(Instant now) {
        LinkLine.State state = revoked() ? LinkLine.State.REVOKED : expired(now) ? LinkLine.State.EXPIRED : LinkLine.State.OPEN;
        return new LinkLine(id, purpose, state, madeAt, madeBy, endsAt, lastUsedAt, revokedAt, revokedBy);
    }
}
