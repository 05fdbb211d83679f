package dk.kl.mayors.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Denmark as a grid with one tile of equal size for each municipality, placed as in the country. */
final class TileGrid {

    private static final Map<String, Place> PLACES = read();

    private TileGrid() {
    }

    /** Where that municipality's tile lies, counted from 0; every municipality has one. */
    static Place of(String municipalityCode) {
        return PLACES.get(municipalityCode);
    }

    static int rows() {
        return PLACES.values().stream().mapToInt(Place::row).max().orElseThrow() + 1;
    }

    static int columns() {
        return PLACES.values().stream().mapToInt(Place::column).max().orElseThrow() + 1;
    }

    private static Map<String, Place> read() {
        try (InputStream file = TileGrid.class.getResourceAsStream("/reference/tilegrid.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0],
                    cells -> new Place(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException("The tile grid cannot be read", e);
        }
    }

    /** A place in the grid. */
    record Place(int row, int column) {
    }
}
