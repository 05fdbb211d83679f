package dk.kl.mayors.engine;

import java.time.Instant;

/** Is told, in the engine's transaction, when a process reaches an activity that the model marks for the board. */
public interface ActivityMarks {

    /**
     * A step of the journey has a new state.
     *
     * @param businessKey the process's business key
     * @param step        the step's code as the model names it, {@code board.step}
     * @param state       the state's code as the model names it, {@code board.entered} or {@code board.left}
     * @param due         the due date of the task that now waits, or null
     * @param taskId      the task that now waits, or null
     */
    void marked(String businessKey, String step, String state, Instant due, String taskId);

    /** A task that was marked before has this due date now; null when it has none any more. */
    void redated(String taskId, Instant due);
}
