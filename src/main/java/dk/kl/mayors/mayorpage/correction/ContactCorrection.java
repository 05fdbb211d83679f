package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a mayor would like to have corrected. It holds the new data only while it waits, and of those only what differs from the roster; a
 * mandate has at most one that waits.
 */
@Entity
@Table(name = "contact_correction")
class ContactCorrection {

    @Id
    private String id;
    private String mandateId;
    private String waitingFor;
    private String email;
    private String phone;
    private String secretaryName;
    private String secretaryEmail;
    @Enumerated(EnumType.STRING)
    private CorrectionState state;
    private Instant proposedAt;
    private Instant decidedAt;
    private String decidedBy;
    @Version
    private Integer version;

    protected ContactCorrection() {
    }

    ContactCorrection(Mandate mandate, Contact wanted, Instant now) {
        Contact known = contactOf(mandate);
        this.id = UUID.randomUUID().toString();
        this.mandateId = mandate.id().toString();
        this.waitingFor = mandateId;
        this.email = changed(known.email(), wanted.email());
        this.phone = changed(known.phone(), wanted.phone());
        this.secretaryName = changed(known.secretaryName(), wanted.secretaryName());
        this.secretaryEmail = changed(known.secretaryEmail(), wanted.secretaryEmail());
        this.state = CorrectionState.WAITING;
        this.proposedAt = now;
    }

    /** The contact data as the roster has them. */
    static Contact contactOf(Mandate mandate) {
        return new Contact(mandate.mayor().email(), mandate.mayor().phone(), mandate.secretary().name(), mandate.secretary().email());
    }

    /** The contact data as they will be: what the roster has now, with what the mayor has changed. */
    Contact appliedTo(Mandate mandate) {
        Contact known = contactOf(mandate);
        return new Contact(Objects.requireNonNullElse(email, known.email()), Objects.requireNonNullElse(phone, known.phone()),
            Objects.requireNonNullElse(secretaryName, known.secretaryName()), Objects.requireNonNullElse(secretaryEmail, known.secretaryEmail()));
    }

    boolean waits() {
        return state == CorrectionState.WAITING;
    }

    boolean changesNothing() {
        return email == null && phone == null && secretaryName == null && secretaryEmail == null;
    }

    /** Whether the secretary becomes another, so that the links of the one before must end. */
    boolean changesSecretary() {
        return secretaryEmail != null;
    }

    /** Ends the wait, once, and forgets the data. */
    void become(CorrectionState outcome, String by, Instant now) {
        if (!waits()) {
            throw new IllegalStateException("Rettelsen er afgjort og kan ikke afgøres igen.");
        }
        state = outcome;
        decidedBy = by;
        decidedAt = now;
        waitingFor = null;
        email = null;
        phone = null;
        secretaryName = null;
        secretaryEmail = null;
    }

    String id() {
        return id;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    CorrectionState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    private static String changed(String known, String wanted) {
        return known.equals(wanted) ? null : wanted;
    }
}
