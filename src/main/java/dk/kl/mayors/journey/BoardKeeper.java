package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.engine.ActivityMarks;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the board's cells in the same transaction in which a process reaches a marked activity. The meetings of a series have no column.
 */
@Component
class BoardKeeper implements ActivityMarks {

    private final JourneyStepRepository steps;
    private final Clock clock;

    BoardKeeper(JourneyStepRepository steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void marked(String businessKey, String step, String state, Instant due, String taskId) {
        MandateId mandate = MandateId.of(businessKey);
        Optional<Step> found = Step.ofCode(step);
        if (found.isEmpty() && EventKind.ofCode(step).filter(EventKind::inSeries).isPresent()) {
            return;
        }
        Step column = found.orElseThrow(() -> new IllegalArgumentException("The board has no step " + step));
        StepState reached = StepState.ofCode(state);
        steps.findById(JourneyStep.idOf(mandate, column)).ifPresentOrElse(cell -> cell.reach(reached, clock.instant(), due, taskId),
            () -> steps.save(new JourneyStep(mandate, column, reached, clock.instant(), due, taskId)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void redated(String taskId, Instant due) {
        steps.findByTaskId(taskId).forEach(cell -> cell.redate(due));
    }
}
