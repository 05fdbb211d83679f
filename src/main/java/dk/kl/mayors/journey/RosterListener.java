package dk.kl.mayors.journey;

import dk.kl.mayors.roster.RosterStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to the processes, in the same transaction, what happened in the roster. */
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
}
