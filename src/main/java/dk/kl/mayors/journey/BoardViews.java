package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.engine.TaskForms;
import dk.kl.mayors.engine.TaskSight;
import dk.kl.mayors.engine.TaskSight.Seen;
import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.journey.BoardTools.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the board's page: the rows that the filter leaves, and the tasks of those that are on the page. */
@Service
@Transactional(readOnly = true)
class BoardViews {

    private final Boards boards;
    private final TaskSight tasks;
    private final TaskForms forms;
    private final Clock clock;

    BoardViews(Boards boards, TaskSight tasks, TaskForms forms, Clock clock) {
        this.boards = boards;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    /** The round's board as the filter leaves it, with what the reader can do. */
    BoardView of(Round round, List<Round> rounds, BoardFilter filter, Reader reader, String userId, Set<String> chosen,
                 Map<String, String> failures) {
        Board board = boards.of(round);
        List<Row> rows = filter.apply(board);
        Map<String, Seen> seen = filter.map() ? Map.of() : tasks.of(filter.pageOf(rows).stream().flatMap(row -> row.cells().values().stream())
            .map(Cell::taskId).filter(Objects::nonNull).toList(), userId, reader.groups());
        Map<String, String> colleagues = seen.isEmpty() ? Map.of() : tasks.members(reader.groups());
        return new BoardView(board, rounds, filter, rows, new BoardTools(seen, choices(seen), colleagues, chosen, failures),
            DanishDates.weekday(LocalDate.now(clock)));
    }

    /** The ways to complete the kinds of task shown; kinds with the same choices share them. */
    private List<Choice> choices(Map<String, Seen> seen) {
        Map<String, List<TaskForms.Outcome>> choices = new TreeMap<>();
        seen.values().stream().filter(Seen::workable).map(task -> forms.outcomes(task.processDefinitionId(), task.key()))
            .filter(outcomes -> !outcomes.isEmpty()).distinct()
            .forEach(outcomes -> choices.merge(outcomes.get(0).field(), outcomes, (one, other) -> one.size() >= other.size() ? one : other));
        return choices.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(Choice::task)).toList();
    }
}
