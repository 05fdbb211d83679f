package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a round, counted from the board. */
@Service
@Transactional(readOnly = true)
class ClosingReports {

    private final JourneyRepository journeys;
    private final JourneyStepRepository steps;

    ClosingReports(JourneyRepository journeys, JourneyStepRepository steps) {
        this.journeys = journeys;
        this.steps = steps;
    }

    /** The round's figures as they stand now. */
    ClosingReport of(RoundId round) {
        String id = round.value();
        return new ClosingReport(journeys.findByRoundId(id).size(), done(id, Step.LETTER), done(id, Step.B98), done(id, Step.NETWORK_PLACE));
    }

    private int done(String round, Step step) {
        return Math.toIntExact(steps.count(round, step, StepState.DONE));
    }

    /** What a round came to. */
    record ClosingReport(int mayors, int letters, int b98Attended, int inNetwork) {
    }
}
