package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/** One mandate's subscription to one newsletter, from its beginning to its end; subscribing again makes another. */
@Entity
@Table(name = "subscription")
class Subscription implements Persistable<String> {

    private static final String OFFICE = "OFFICE";

    @Id
    private String id;
    private String mandateId;
    private String newsletterId;
    private Instant begunAt;
    private String begunHow;
    private String begunBy;
    private Integer consentVersion;
    private LocalDate consentGivenOn;
    private String consentNote;
    private Instant endedAt;
    @Enumerated(EnumType.STRING)
    private Withdrawal.How endedHow;
    private String endedBy;
    private String endNote;
    private boolean paused;
    @Transient
    private boolean fresh;

    protected Subscription() {
    }

    private Subscription(MandateId mandate, String newsletter, int number, String how, Instant now) {
        this.id = mandate + "/" + newsletter + "/" + number;
        this.mandateId = mandate.toString();
        this.newsletterId = newsletter;
        this.begunAt = now;
        this.begunHow = how;
        this.begunBy = "";
        this.consentNote = "";
        this.endedBy = "";
        this.endNote = "";
        this.fresh = true;
    }

    /** The subscription that comes with the office. */
    static Subscription withOffice(MandateId mandate, String newsletter, Instant now) {
        return new Subscription(mandate, newsletter, 1, OFFICE, now);
    }

    /**
     * The subscription that a consent begins.
     *
     * @param number counts the subscriptions of this mandate to this newsletter, from 1
     */
    static Subscription byConsent(MandateId mandate, String newsletter, int number, Consent consent, Instant now) {
        Subscription subscription = new Subscription(mandate, newsletter, number, consent.how().name(), now);
        subscription.begunBy = consent.by();
        subscription.consentVersion = consent.textVersion();
        subscription.consentGivenOn = consent.givenOn();
        subscription.consentNote = consent.note();
        return subscription;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    String newsletterId() {
        return newsletterId;
    }

    boolean runs(Instant now) {
        return !paused && (endedAt == null || endedAt.isAfter(now));
    }

    /** Nothing is sent while the mayor is on leave; the consent stands. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    /** Ends it at that moment; what has ended keeps its end. */
    void end(Instant at, Withdrawal withdrawal) {
        if (endedAt == null || endedAt.isAfter(at)) {
            endedAt = at.isBefore(begunAt) ? begunAt : at;
            endedHow = withdrawal.how();
            endedBy = withdrawal.by();
            endNote = withdrawal.note();
        }
    }

    /** The subscription with its proof, as others see it. */
    Subscriptions.Period toPeriod(Newsletter newsletter) {
        return new Subscriptions.Period(mandate(), newsletterId, newsletter.name(), begunAt, begun(),
            consentVersion == null ? null : new Subscriptions.ConsentText(consentVersion, newsletter.wording(consentVersion)), consentNote, begunBy,
            endedAt, endedHow == null ? "" : endedHow.danish(), endNote, endedBy);
    }

    private String begun() {
        if (begunHow.equals(OFFICE)) {
            return "tilmeldt af KL";
        }
        Consent.How how = Consent.How.valueOf(begunHow);
        return how == Consent.How.OWN_PAGE ? how.danish() : DanishDates.date(consentGivenOn) + " " + how.danish();
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
        return id;
    }
}
