package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** A link in a mail that ends one mayor's subscription to one newsletter, and can do nothing else. */
@Entity
@Table(name = "unsubscribe_link")
class UnsubscribeLink implements Persistable<String> {

    @Id
    private String tokenHash;
    private String mandateId;
    private String newsletterId;
    private Instant expiresAt;
    @Transient
    private boolean fresh;

    protected UnsubscribeLink() {
    }

    UnsubscribeLink(String tokenHash, MandateId mandate, String newsletterId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.mandateId = mandate.toString();
        this.newsletterId = newsletterId;
        this.expiresAt = expiresAt;
        this.fresh = true;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    String newsletterId() {
        return newsletterId;
    }

    boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    @PostLoad
    @PostPersist
    void noLongerFresh() {
        fresh = false;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Override
    public String getId() {
        return tokenHash;
    }
}
