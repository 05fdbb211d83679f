package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import org.springframework.stereotype.Component;

/** Lets the tests of other modules start the journeys of a round. */
@Component
public class JourneyStarter {

    private final Journeys journeys;

    JourneyStarter(Journeys journeys) {
        this.journeys = journeys;
    }

    /** Starts the journeys of all confirmed mayors of the round that have none. */
    public void startAll(RoundId round) {
        while (journeys.startNext(round)) {
            // the next few
        }
    }
}
