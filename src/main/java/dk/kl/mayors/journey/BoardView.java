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
import java.util.List;
import java.util.stream.Stream;

/**
 * What the board's page shows, every text ready in Danish.
 *
 * @param rows  what the filter leaves of the board, all pages
 * @param tools what the reader can do with the tasks shown
 * @param today the day of the product's clock, in words
 */
record BoardView(Board board, List<Round> rounds, BoardFilter filter, List<Row> rows, BoardTools tools, String today) {

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

    public Wanted[] states() {
        return Wanted.values();
    }

    /** What must be looked at first, with how many mayors each one shows. */
    public List<Count> urgent() {
        return counts().stream().filter(count -> count.state().first()).toList();
    }

    /** The other states that are worth a look. */
    public List<Count> others() {
        return counts().stream().filter(count -> !count.state().first() && count.state() != Wanted.NOT_RELEVANT).toList();
    }

    private List<Count> counts() {
        List<Row> found = filter.found(board);
        return Arrays.stream(Wanted.values()).map(state -> new Count(state, found.stream().filter(row -> filter.isIn(row, state)).count(),
            filter.state().equals(state.code()), filter.with("state", filter.state().equals(state.code()) ? "" : state.code()))).toList();
    }

    public List<Line> lines() {
        return filter.pageOf(rows).stream().map(row -> Line.of(row, tools)).toList();
    }

    public BoardMap map() {
        return BoardMap.of(board, filter, rows);
    }

    /** The address of the same board with another value for one of its parameters. */
    public String with(String parameter, String value) {
        return filter.with(parameter, value);
    }

    /** The address of all the rows that the filter leaves, as a file: {@code xlsx} or {@code csv}. */
    public String file(String format) {
        return "/board." + format + filter.address().substring(1);
    }

    /** The address of the whole board, in the same view. */
    public String unfiltered() {
        return new BoardFilter(filter.round(), "", "", "", "", "", filter.view(), "").address();
    }

    /** "98 borgmestre" or "12 af 98 borgmestre", and which of them a long list shows. */
    public String summary() {
        int shown = rows.size();
        int all = board.rows().size();
        String number = (shown == all ? "" : shown + " af ") + all + (all == 1 ? " borgmester" : " borgmestre");
        return pages() == 1 || filter.map() ? number : number + ", her nummer " + (filter.firstRow(rows) + 1) + " til "
            + (filter.firstRow(rows) + filter.pageOf(rows).size());
    }

    public int pages() {
        return BoardFilter.pages(rows);
    }

    public int page() {
        return filter.pageNumber(rows);
    }

    /** How many mayors one state shows. */
    record Count(Wanted state, long mayors, boolean current, String href) {
    }

    /**
     * A mayor's line.
     *
     * @param note what is special about the mandate, or empty
     */
    record Line(String mandate, String code, String municipality, String mayor, boolean newlyElected, String note, boolean stuck,
                List<Field> fields) {

        static Line of(Row row, BoardTools tools) {
            Mandate mandate = row.mandate();
            String note = mandate.leftOn() != null ? "Fratrådt " + DanishDates.date(mandate.leftOn())
                : mandate.onLeave() ? "På orlov fra " + DanishDates.date(mandate.onLeaveSince()) : mandate.confirmed() ? "" : "Foreløbig";
            return new Line(mandate.id().toString(), mandate.municipality().code().value(), mandate.municipality().name(), mandate.mayor().name(),
                mandate.newlyElected(), note, row.stuck(),
                row.cellsInOrder().stream().map(cell -> Field.of(cell).with(tools.pick(mandate.id(), cell))).toList());
        }
    }

    /**
     * A state as it is shown.
     *
     * @param when since when, and until when it should be done; may be empty
     * @param pick the task behind it as the reader can choose it
     */
    record Field(Step step, StepState state, String when, BoardTools.Pick pick) {

        static Field of(Cell cell) {
            String since = cell.since() == null ? "" : "siden " + day(cell.since());
            String due = cell.dueAt() == null || !cell.state().open() ? "" : cell.dueToday() ? "frist i dag" : "frist " + day(cell.dueAt());
            return new Field(cell.step(), cell.state(), String.join(", ", Stream.of(since, due).filter(text -> !text.isEmpty()).toList()),
                BoardTools.Pick.NONE);
        }

        Field with(BoardTools.Pick other) {
            return new Field(step, state, when, other);
        }

        private static String day(Instant instant) {
            return DanishDates.date(instant.atZone(EngineClock.COPENHAGEN).toLocalDate());
        }
    }
}
