package dk.kl.mayors.journey;

import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the board, exactly as the address has it, so that it can be shared; a value that means nothing filters nothing.
 *
 * @param q     words of the municipality's, the mayor's or the KKR's name
 * @param state a code of {@link Wanted}
 * @param step  a step's code: the state filter then looks at that step only
 * @param sort  {@code kkr} or {@code urgency}; else by municipality
 * @param view  {@code map}; else the list
 * @param page  the page of a long list, from 1
 */
record BoardFilter(String round, String q, String kkr, String state, String step, String sort, String view, String page) {

    /** All municipalities and what changes in a term fit on one page. */
    private static final int ROWS_PER_PAGE = 200;

    BoardFilter {
        round = blankIfNull(round);
        q = blankIfNull(q);
        kkr = blankIfNull(kkr);
        state = blankIfNull(state);
        step = blankIfNull(step);
        sort = blankIfNull(sort);
        view = blankIfNull(view);
        page = blankIfNull(page);
    }

    Optional<Step> chosenStep() {
        return Step.ofCode(step);
    }

    /** The rows that the filter leaves, in the order to show them. */
    List<Row> apply(Board board) {
        Optional<Wanted> wanted = Wanted.find(state);
        return found(board).stream().filter(row -> wanted.isEmpty() || isIn(row, wanted.get())).sorted(order()).toList();
    }

    /** The rows that the search and the KKR leave, whatever their state. */
    List<Row> found(Board board) {
        return board.rows().stream().filter(this::finds).toList();
    }

    boolean isIn(Row row, Wanted wanted) {
        return chosenStep().map(one -> wanted.takes(row.cells().get(one))).orElseGet(() -> row.has(wanted));
    }

    /** What the row shows in a place with room for one state. */
    StepState summary(Row row) {
        return chosenStep().map(one -> row.cells().get(one).state()).orElseGet(row::mostUrgent);
    }

    /** The rows of the chosen page. */
    List<Row> pageOf(List<Row> rows) {
        return rows.subList(Math.min(firstRow(rows), rows.size()), Math.min(firstRow(rows) + ROWS_PER_PAGE, rows.size()));
    }

    int firstRow(List<Row> rows) {
        return (pageNumber(rows) - 1) * ROWS_PER_PAGE;
    }

    /** The chosen page, the last one when there are not so many. */
    int pageNumber(List<Row> rows) {
        int wanted = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        return Math.min(wanted, pages(rows));
    }

    static int pages(List<Row> rows) {
        return Math.max(1, (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
    }

    public boolean map() {
        return view.equals("map");
    }

    /** Whether nothing is filtered out. */
    public boolean showsAll() {
        return q.isBlank() && kkr.isEmpty() && Wanted.find(state).isEmpty();
    }

    /** The address of this board. */
    public String address() {
        return address(Map.of());
    }

    /** The address of the same board from its beginning with another value for one of its parameters; an empty one leaves it out. */
    String with(String parameter, String value) {
        return address(parameter.equals("page") ? Map.of(parameter, value) : Map.of(parameter, value, "page", ""));
    }

    private String address(Map<String, String> changed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("round", round);
        parameters.put("q", q);
        parameters.put("kkr", kkr);
        parameters.put("state", state);
        parameters.put("step", step);
        parameters.put("sort", sort);
        parameters.put("view", view);
        parameters.put("page", page);
        parameters.putAll(changed);
        parameters.values().removeIf(String::isBlank);
        var address = UriComponentsBuilder.fromPath("/");
        // An address without any parameter would bring back the last one.
        (parameters.isEmpty() ? Map.of("q", "") : parameters).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters.isEmpty() ? Map.of("q", "") : parameters).toUriString();
    }

    private boolean finds(Row row) {
        Mandate mandate = row.mandate();
        return (kkr.isEmpty() || mandate.municipality().kkr().equals(kkr))
            && (q.isBlank() || DanishSearch.matches(q, mandate.municipality().name(), mandate.municipality().code().value(),
                mandate.municipality().kkr(), mandate.mayor().name()));
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
