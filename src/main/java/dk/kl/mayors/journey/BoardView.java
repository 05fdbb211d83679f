package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the board's page shows, every text ready in Danish. */
record BoardView(Board board, List<Round> rounds, BoardFilter filter) {

    public String round() {
        return board.round().id().value();
    }

    /** Which of the beginnings the page describes: {@code planned}, {@code empty}, {@code waiting}, or {@code running}. */
    public String stage() {
        if (board.rows().isEmpty()) {
            return board.round().state() == Round.State.PLANNED ? "planned" : "empty";
        }
        return board.started() ? "running" : "waiting";
    }

    public Step[] steps() {
        return Step.values();
    }

    public List<String> kkrs() {
        return board.rows().stream().map(row -> row.mandate().municipality().kkr()).distinct().sorted(DanishOrder.DANISH).toList();
    }

    public StepState[] states() {
        return StepState.values();
    }

    /** The states that are worth a look, the most urgent first, with how many mayors each one shows. */
    public List<Count> counts() {
        return Stream.of(StepState.values()).filter(state -> state != StepState.NOT_RELEVANT).sorted(Comparator.comparingInt(StepState::urgency))
            .map(state -> new Count(state, filter.count(board, state), filter.state().equals(state.code()),
                filter.withState(filter.state().equals(state.code()) ? "" : state.code())))
            .toList();
    }

    public List<Line> lines() {
        return filter.apply(board).stream().map(Line::of).toList();
    }

    /** "98 borgmestre" or "12 af 98 borgmestre". */
    public String summary() {
        int shown = filter.apply(board).size();
        int all = board.rows().size();
        return (shown == all ? "" : shown + " af ") + all + (all == 1 ? " borgmester" : " borgmestre");
    }

    /** How many mayors one state shows. */
    record Count(StepState state, long mayors, boolean current, String href) {
    }

    /**
     * A mayor's line.
     *
     * @param note what is special about the mandate, or empty
     */
    record Line(String code, String municipality, String mayor, boolean newlyElected, String note, boolean stuck, List<Field> fields) {

        static Line of(Row row) {
            Mandate mandate = row.mandate();
            String note = mandate.leftOn() != null ? "Fratrådt " + DanishDates.date(mandate.leftOn()) : mandate.confirmed() ? "" : "Foreløbig";
            return new Line(mandate.municipality().code().value(), mandate.municipality().name(), mandate.mayor().name(),
                mandate.newlyElected(), note, row.stuck(), row.cellsInOrder().stream().map(Field::of).toList());
        }
    }

    /**
     * A state as it is shown.
     *
     * @param when since when, and until when it should be done; may be empty
     */
    record Field(Step step, StepState state, String when) {

        static Field of(Cell cell) {
            String since = cell.since() == null ? "" : "siden " + day(cell.since());
            String due = cell.dueAt() == null || !cell.state().open() ? "" : "frist " + day(cell.dueAt());
            return new Field(cell.step(), cell.state(), String.join(", ", Arrays.asList(since, due).stream().filter(t -> !t.isEmpty()).toList()));
        }

        private static String day(Instant instant) {
            return DanishDates.date(instant.atZone(EngineClock.COPENHAGEN).toLocalDate());
        }
    }
}
