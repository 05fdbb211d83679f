package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One mandate's subscription to one newsletter. */
@Entity
@Table(name = "subscription")
class Subscription {

    @Id
    private String id;
    private String mandateId;
    private String newsletter;
    private LocalDate beginsOn;
    private LocalDate endsOn;

    protected Subscription() {
    }

    Subscription(MandateId mandate, String newsletter, LocalDate beginsOn) {
        this.id = idOf(mandate, newsletter);
        this.mandateId = mandate.toString();
        this.newsletter = newsletter;
        this.beginsOn = beginsOn;
    }

    static String idOf(MandateId mandate, String newsletter) {
        return mandate + "/" + newsletter;
    }

    String newsletter() {
        return newsletter;
    }

    boolean runs() {
        return endsOn == null;
    }

    void end(LocalDate lastDay) {
        if (endsOn == null) {
            endsOn = lastDay;
        }
    }
}
