package dk.kl.mayors.journey;

import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.journey.BoardView.Field;
import dk.kl.mayors.roster.Mandate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The board as a map: one tile for each municipality, in the state of its present mayor. Lengths are in units of the drawing. */
record BoardMap(String title, int width, int height, List<Tile> tiles, List<Legend> legend) {

    private static final int TILE = 46;
    private static final int STEP = 50;
    private static final int LONGEST_LABEL = 6;

    static BoardMap of(Board board, BoardFilter filter, List<Row> shown) {
        Map<String, Row> present = new LinkedHashMap<>();
        board.rows().forEach(row -> present.merge(row.mandate().municipality().code().value(), row, BoardMap::present));
        Set<Row> found = new HashSet<>(shown);
        Collection<Row> rows = present.values();
        List<Tile> tiles = rows.stream().map(row -> Tile.of(row, filter, found.contains(row)))
            .sorted(Comparator.comparingInt(Tile::y).thenComparingInt(Tile::x)).toList();
        List<Legend> legend = Stream.of(StepState.values()).sorted(Comparator.comparingInt(StepState::urgency))
            .map(state -> new Legend(state, tiles.stream().filter(tile -> tile.state() == state).count()))
            .filter(one -> one.municipalities() > 0).toList();
        return new BoardMap(filter.chosenStep().map(Step::danish).orElse("Det, der haster mest"), TileGrid.columns() * STEP,
            TileGrid.rows() * STEP, tiles, legend);
    }

    /** Of two mandates of one municipality the one that has not ended, else the later one. */
    private static Row present(Row one, Row other) {
        Comparator<Row> order = Comparator.comparing((Row row) -> !row.left()).thenComparing(row -> row.mandate().id().takesOfficeOn());
        return order.compare(one, other) >= 0 ? one : other;
    }

    /** One municipality's tile. */
    record Tile(String code, String municipality, int x, int y, StepState state, String when, String label, boolean found) {

        static Tile of(Row row, BoardFilter filter, boolean found) {
            Mandate mandate = row.mandate();
            TileGrid.Place place = TileGrid.of(mandate.municipality().code().value());
            StepState state = filter.summary(row);
            String name = mandate.municipality().name();
            Cell cell = filter.chosenStep().map(step -> row.cells().get(step)).orElse(null);
            return new Tile(mandate.municipality().code().value(), name, place.column() * STEP, place.row() * STEP, state,
                cell == null ? "" : Field.of(cell).when(), name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + ".", found);
        }

        /** "Aarhus: Venter på os, frist 14. januar 2022". */
        public String sentence() {
            return municipality + ": " + state.danish() + (when.isEmpty() ? "" : ", " + when) + (found ? "" : " (ikke i udvalget)");
        }

        public int size() {
            return TILE;
        }

        public int middle() {
            return TILE / 2;
        }
    }

    /** What a tile's look means, and how many look like that. */
    record Legend(StepState state, long municipalities) {
    }
}
