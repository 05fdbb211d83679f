package dk.kl.mayors.journey.succession;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the timers of the models {@code succession} and {@code mandate-handover} and the due date of {@code mayor-leave} ask. */
@Component
@ProcessBean
public class SuccessionDates {

    private final Successions successions;
    private final SuccessionRules rules;

    SuccessionDates(Successions successions, SuccessionRules rules) {
        this.successions = successions;
        this.rules = rules;
    }

    /** Midnight after the last day in office; now when only the name of an unsent mandate changes. */
    public Date dayReached(String successionId) {
        Succession succession = successions.succession(successionId);
        SuccessionDraft draft = succession.draft();
        return rules.overwrites(succession.mandate(), draft) ? new Date(0) : midnight(draft.lastDay().plusDays(1));
    }

    /** Midnight on which the successor takes office. */
    public Date takesOffice(String successionId) {
        return midnight(successions.succession(successionId).draft().begins());
    }

    /** The day on which the mayor is expected back from leave. */
    public Date expectedReturn(String successionId) {
        return midnight(successions.succession(successionId).draft().expectedReturn());
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(EngineClock.COPENHAGEN).toInstant());
    }
}
