package dk.kl.mayors.journey;

import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the board, exactly as the address has it, so that it can be shared; a value that means nothing filters nothing.
 *
 * @param q     words of the municipality's, the mayor's or the KKR's name
 * @param state a state's code
 * @param step  a step's code: the state filter then looks at that step only
 * @param sort  {@code kkr} or {@code urgency}; else by municipality
 */
record BoardFilter(String round, String q, String kkr, String state, String step, String sort) {

    BoardFilter {
        round = blankIfNull(round);
        q = blankIfNull(q);
        kkr = blankIfNull(kkr);
        state = blankIfNull(state);
        step = blankIfNull(step);
        sort = blankIfNull(sort);
    }

    Optional<Step> chosenStep() {
        return Step.ofCode(step);
    }

    /** The rows to show, in the order to show them. */
    List<Row> apply(Board board) {
        Stream<Row> rows = board.rows().stream().filter(this::finds);
        Optional<StepState> wanted = StepState.find(state);
        return rows.filter(row -> wanted.isEmpty() || isIn(row, wanted.get())).sorted(order()).toList();
    }

    /** How many rows the state's filter would show, the others as they are. */
    long count(Board board, StepState wanted) {
        return board.rows().stream().filter(this::finds).filter(row -> isIn(row, wanted)).count();
    }

    /** What the row shows in a place with room for one state. */
    StepState summary(Row row) {
        return chosenStep().map(row.cells()::get).map(Cell::state).orElseGet(row::mostUrgent);
    }

    /** Whether nothing is filtered out. */
    public boolean showsAll() {
        return q.isBlank() && kkr.isEmpty() && StepState.find(state).isEmpty();
    }

    /** The address of the same board with another state, or with none. */
    String withState(String other) {
        var address = UriComponentsBuilder.fromPath("/");
        String[][] parameters = {{"round", round}, {"q", q}, {"kkr", kkr}, {"state", other}, {"step", step}, {"sort", sort}};
        Arrays.stream(parameters).filter(parameter -> !parameter[1].isBlank())
            .forEach(parameter -> address.queryParam(parameter[0], "{" + parameter[0] + "}"));
        return address.encode().buildAndExpand(Arrays.stream(parameters).map(parameter -> parameter[1])
            .filter(text -> !text.isBlank()).toArray()).toUriString();
    }

    private boolean finds(Row row) {
        Mandate mandate = row.mandate();
        return (kkr.isEmpty() || mandate.municipality().kkr().equals(kkr))
            && DanishSearch.matches(q, mandate.municipality().name(), mandate.municipality().code().value(), mandate.municipality().kkr(),
                mandate.mayor().name());
    }

    private boolean isIn(Row row, StepState wanted) {
        return chosenStep().map(one -> row.cells().get(one).state() == wanted).orElseGet(() -> row.has(wanted));
    }

    private Comparator<Row> order() {
        Comparator<Row> asRead = (one, other) -> 0;
        return switch (sort) {
            case "kkr" -> Comparator.comparing((Row row) -> row.mandate().municipality().kkr(), DanishOrder.DANISH);
            case "urgency" -> Comparator.comparingInt((Row row) -> summary(row).urgency());
            default -> asRead;
        };
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
