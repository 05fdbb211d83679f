package dk.kl.mayors.network.bench;

import dk.kl.mayors.roster.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Denmark as one tile for each municipality, placed as in the country: the map of a network. */
@Component
class TileMap {

    private final List<Tile> tiles;

    TileMap() {
        try (var file = TileMap.class.getResourceAsStream("/reference/tilegrid.csv")) {
            tiles = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                .map(cells -> new Tile(new MunicipalityCode(cells[0]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), false)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All tiles, those of the municipalities given being members. */
    List<Tile> of(Set<MunicipalityCode> members) {
        return tiles.stream().map(tile -> new Tile(tile.code(), tile.row(), tile.column(), members.contains(tile.code()))).toList();
    }

    /** One municipality on the map; row and column count from the top left. */
    record Tile(MunicipalityCode code, int row, int column, boolean member) {
    }
}
