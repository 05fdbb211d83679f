package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.roster.Mandate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where every mayor of a round stands with every step; rows are in Danish order of the municipalities. */
record Board(Round round, List<Row> rows) {

    /** Whether any journey has begun. */
    boolean started() {
        return rows.stream().anyMatch(Row::started);
    }

    /**
     * A mayor's row.
     *
     * @param started whether the mayor's journey has begun
     * @param stuck   whether something has failed that belongs to none of the steps
     * @param cells   one for each step
     */
    record Row(Mandate mandate, boolean started, boolean stuck, Map<Step, Cell> cells) {

        /** Whether the mandate has ended. */
        public boolean left() {
            return mandate.leftOn() != null;
        }

        boolean has(Wanted wanted) {
            return wanted == Wanted.INCIDENT && stuck || cells.values().stream().anyMatch(wanted::takes);
        }

        /** What most needs somebody's attention in the whole row. */
        StepState mostUrgent() {
            return stuck ? StepState.INCIDENT
                : cells.values().stream().map(Cell::state).min(Comparator.comparingInt(StepState::urgency)).orElse(StepState.PLANNED);
        }

        public List<Cell> cellsInOrder() {
            return Arrays.stream(Step.values()).map(cells::get).toList();
        }
    }

    /**
     * Where a mayor stands with a step.
     *
     * @param since    when the state was reached, null while nothing has happened
     * @param dueAt    when the task behind it is due, or null
     * @param dueToday whether that is today and still to come
     * @param taskId   the task that waits behind it, or null
     */
    record Cell(Step step, StepState state, Instant since, Instant dueAt, boolean dueToday, String taskId) {

        static Cell empty(Step step, StepState state) {
            return new Cell(step, state, null, null, false, null);
        }

        /** The same cell in another state, with no task to work. */
        Cell as(StepState other) {
            return new Cell(step, other, since, null, false, null);
        }
    }
}
