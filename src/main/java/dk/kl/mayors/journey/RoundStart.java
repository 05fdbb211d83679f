package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.StaffStarts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a round, as the form of Tasklist does. */
@Service
@Transactional
public class RoundStart {

    private final RoundCalendar calendar;
    private final StaffStarts starts;

    RoundStart(RoundCalendar calendar, StaffStarts starts) {
        this.calendar = calendar;
        this.starts = starts;
    }

    /**
     * Starts a planned round in that person's name.
     *
     * @return a Danish sentence that says why the round cannot be started; empty when it now runs
     * @throws RoundCalendar.UnknownRound when there is no such round
     */
    public Optional<String> start(RoundId id, String userId) {
        Round.State state = calendar.round(id).state();
        if (state == Round.State.PLANNED) {
            starts.start(JourneyVariables.ROUND, id.value(), userId, Map.of(RoundVariables.ROUND_ID, id.value()));
            return Optional.empty();
        }
        return Optional.of(state == Round.State.RUNNING ? "Runden kører allerede. Du behøver ikke gøre mere."
            : "Runden er lukket og kan ikke startes igen. Opret en ny runde.");
    }
}
