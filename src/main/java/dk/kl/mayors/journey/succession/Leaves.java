package dk.kl.mayors.journey.succession;

import dk.kl.mayors.journey.Journeys;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A mayor on leave and the acting mayor: who is in office when. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Leaves {

    private final Successions successions;
    private final MandateSuccession mandates;
    private final Journeys journeys;
    private final Clock clock;

    Leaves(Successions successions, MandateSuccession mandates, Journeys journeys, Clock clock) {
        this.successions = successions;
        this.mandates = mandates;
        this.journeys = journeys;
        this.clock = clock;
    }

    void begin(String id) {
        Succession succession = successions.succession(id);
        mandates.beginLeave(succession.mandate(), succession.draft().begins());
    }

    /** Opens the acting mayor's mandate and starts its journey. */
    void openActing(String id) {
        Succession succession = successions.succession(id);
        journeys.begin(mandates.openActing(succession.mandate(), succession.draft().successor()));
    }

    /** Ends the acting mayor's mandate; yesterday was its last day. An acting mayor who has left already is left alone. */
    void endActing(MandateId onLeave) {
        mandates.acting(onLeave).ifPresent(acting -> mandates.end(acting, LocalDate.now(clock).minusDays(1)));
    }

    void end(String id) {
        Succession succession = successions.succession(id);
        mandates.endLeave(succession.mandate());
        succession.done();
    }
}
