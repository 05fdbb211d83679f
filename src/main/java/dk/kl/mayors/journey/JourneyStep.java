package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One cell of the board. */
@Entity
@Table(name = "journey_step")
class JourneyStep {

    @Id
    private String id;
    private String mandateId;
    @Enumerated(EnumType.STRING)
    private Step step;
    @Enumerated(EnumType.STRING)
    private StepState state;
    private Instant since;
    private Instant dueAt;

    protected JourneyStep() {
    }

    JourneyStep(MandateId mandate, Step step, StepState state, Instant since, Instant dueAt) {
        this.id = idOf(mandate, step);
        this.mandateId = mandate.toString();
        this.step = step;
        reach(state, since, dueAt);
    }

    static String idOf(MandateId mandate, Step step) {
        return mandate + "/" + step.code();
    }

    void reach(StepState state, Instant since, Instant dueAt) {
        this.state = state;
        this.since = since;
        this.dueAt = dueAt;
    }

    String mandateId() {
        return mandateId;
    }

    Step step() {
        return step;
    }

    Instant since() {
        return since;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** The state at that time: a task whose due date is past is overdue. */
    StepState stateAt(Instant now) {
        return state == StepState.ON_US && dueAt != null && dueAt.isBefore(now) ? StepState.OVERDUE : state;
    }
}
