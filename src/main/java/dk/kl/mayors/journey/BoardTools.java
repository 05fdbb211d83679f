package dk.kl.mayors.journey;

import dk.kl.mayors.engine.TaskForms;
import dk.kl.mayors.engine.TaskSight.Seen;
import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the reader can do with the tasks on the board.
 *
 * @param seen       the tasks shown, by id
 * @param choices    the ways to complete them, by the Danish name of the choice's form
 * @param colleagues who can be given a task: the full name by user id
 * @param chosen     the cells that are marked
 * @param failures   why something could not be done, by cell
 */
record BoardTools(Map<String, Seen> seen, List<Choice> choices, Map<String, String> colleagues, Set<String> chosen,
                  Map<String, String> failures) {

    /** What the reader may do with the cell's task; what failed stays marked, even when its task is gone. */
    Pick pick(MandateId mandate, Cell cell) {
        Seen task = cell.taskId() == null ? null : seen.get(cell.taskId());
        String takenBy = task == null ? "" : task.takenBy();
        Optional<String> failed = failures.keySet().stream().filter(one -> PickedCell.isOf(one, mandate, cell.step())).findFirst();
        if (failed.isPresent()) {
            return new Pick(failed.get(), true, takenBy, failures.get(failed.get()));
        }
        if (task == null || !task.workable()) {
            return new Pick("", false, takenBy, "");
        }
        String value = new PickedCell(mandate, cell.step(), cell.taskId()).toString();
        return new Pick(value, chosen.contains(value), takenBy, "");
    }

    /** Whether the reader can work any of the tasks shown. */
    public boolean any() {
        return !failures.isEmpty() || seen.values().stream().anyMatch(Seen::workable);
    }

    /**
     * The task behind a cell.
     *
     * @param value   the cell's name in the form; empty when the reader cannot work it
     * @param takenBy who has taken the task, "dig" for the reader; may be empty
     * @param reason  why the last try failed; may be empty
     */
    record Pick(String value, boolean chosen, String takenBy, String reason) {
        static final Pick NONE = new Pick("", false, "", "");
    }

    /** The ways to complete one kind of task. */
    record Choice(String task, List<TaskForms.Outcome> outcomes) {
    }
}
