package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** Which events a round's journeys lead to, as the models ask for them; fails with a Danish sentence when staff have not set a date. */
@Component
@ProcessBean
public class RoundEvents {

    private final RoundCalendar calendar;

    RoundEvents(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    /** The id of the first meeting of the mayors' assembly. */
    public String b98(String roundId) {
        return only(roundId, EventKind.B98_MEETING);
    }

    /** The id of the first introductory session. */
    public String intro1(String roundId) {
        return only(roundId, EventKind.INTRO_SESSION_1);
    }

    /** The id of the second introductory session. */
    public String intro2(String roundId) {
        return only(roundId, EventKind.INTRO_SESSION_2);
    }

    private String only(String roundId, EventKind kind) {
        return calendar.event(new RoundId(roundId), kind).map(Event::id).orElseThrow(() ->
            new IllegalStateException("Datoen for " + kind.danish() + " mangler. Sæt den på rundens side, og prøv igen."));
    }
}
