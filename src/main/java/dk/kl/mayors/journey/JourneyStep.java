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
    private String taskId;

    protected JourneyStep() {
    }

    JourneyStep(MandateId mandate, Step step, StepState state, Instant since, Instant dueAt, String taskId) {
        this.id = idOf(mandate, step);
        this.mandateId = mandate.toString();
        this.step = step;
        reach(state, since, dueAt, taskId);
    }

    static String idOf(MandateId mandate, Step step) {
        return mandate + "/" + step.code();
    }

    void reach(StepState state, Instant since, Instant dueAt, String taskId) {
        this.state = state;
        this.since = since;
        this.dueAt = dueAt;
        this.taskId = taskId;
    }

    /** The task behind the cell has another due date, or none. */
    void redate(Instant dueAt) {
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

    /** The task that waits behind the cell, or null. */
    String taskId() {
        return taskId;
    }

    /** The state at that time: a task whose due date is past is overdue. */
    StepState stateAt(Instant now) {
        return state == StepState.ON_US && dueAt != null && dueAt.isBefore(now) ? StepState.OVERDUE : state;
    }
}
