package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MayorReplaced;
import dk.kl.mayors.roster.RosterStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the processes know what has happened in the roster, in the transaction in which it happened. */
@Component
class RosterListener {

    private final Journeys journeys;

    RosterListener(Journeys journeys) {
        this.journeys = journeys;
    }

    @EventListener
    void on(RosterStored stored) {
        journeys.rosterStored(stored.round());
    }

    @EventListener
    void on(MayorReplaced replaced) {
        journeys.mayorReplaced(replaced.mandate());
    }

    @EventListener
    void on(MandateEnded ended) {
        journeys.mandateEnded(ended.mandate());
    }
}
