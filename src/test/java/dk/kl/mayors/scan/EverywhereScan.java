package dk.kl.mayors.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Looks for texts in every character and byte column of every table of every schema, the engine's included, and in log files: as they stand
 * there and in every reading of {@link Readings}. Knows nothing of the product.
 */
@Component
public class EverywhereScan {

    private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog", "pg_toast");
    private static final Set<Integer> NO_TEXT = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.NUMERIC, Types.DECIMAL,
        Types.DOUBLE, Types.REAL, Types.FLOAT, Types.BOOLEAN, Types.BIT, Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE);
    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);
    private static final int ROWS_AT_ONCE = 200;
    private static final String MESSAGE = " : ";

    private final DataSource dataSource;

    EverywhereScan(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where these texts stand in the database. */
    public Hits database(Collection<String> texts) {
        Needles needles = new Needles(texts);
        Hits hits = new Hits();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, List<Column>> table : columns(connection).entrySet()) {
                rows(connection, table.getKey(), table.getValue(), needles, hits);
            }
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                rows(connection, "\"pg_catalog\".\"pg_largeobject\"", List.of(new Column("pg_largeobject", "data", true, 0)), needles, hits);
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return hits;
    }

    /** On how many lines of the file these texts stand. */
    public Hits file(Path file, Collection<String> texts) {
        Needles needles = new Needles(texts);
        Hits hits = new Hits();
        try (var lines = Files.lines(file)) {
            Map<String, Set<String>> known = new HashMap<>();
            lines.forEach(line -> {
                Set<String> found = known.computeIfAbsent(line.substring(line.indexOf(MESSAGE) + 1), message -> {
                    Set<String> one = new HashSet<>();
                    Readings.ofLine(message, reading -> needles.find(reading, one));
                    return one;
                });
                hits.add(file.getFileName().toString(), found);
                hits.addLine(line, found);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    /** The names of the columns that are searched, as "table.column" in lower case. */
    public Set<String> columns() {
        return columns(0);
    }

    /** The same for columns with room for that many characters or bytes. */
    public Set<String> columns(int room) {
        try (Connection connection = dataSource.getConnection()) {
            return columns(connection).values().stream().flatMap(List::stream).filter(column -> column.room >= room).map(Column::place).collect(Collectors.toSet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet found = database.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE", "MATERIALIZED VIEW"})) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM");
                String table = found.getString("TABLE_NAME");
                if (!SYSTEM.contains(schema.toLowerCase(Locale.ROOT))) {
                    List<Column> texts = columns(database, schema, table);
                    if (!texts.isEmpty()) {
                        columns.put("\"" + schema + "\".\"" + table + "\"", texts);
                    }
                }
            }
        }
        return columns;
    }

    private static List<Column> columns(DatabaseMetaData database, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = database.getColumns(null, schema, table.replace("_", "\\_"), "%")) {
            while (found.next()) {
                if (!NO_TEXT.contains(found.getInt("DATA_TYPE"))) {
                    columns.add(new Column(table, found.getString("COLUMN_NAME"), BYTES.contains(found.getInt("DATA_TYPE")),
                        found.getInt("COLUMN_SIZE")));
                }
            }
        }
        return columns;
    }

    private static void rows(Connection connection, String table, List<Column> columns, Needles needles, Hits hits) throws SQLException {
        String names = columns.stream().map(column -> "\"" + column.name + "\"").collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select " + names + " from " + table)) {
                while (row.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        Object cell = columns.get(i).bytes ? row.getBytes(i + 1) : row.getString(i + 1);
                        if (cell != null) {
                            hits.add(columns.get(i).place(), found(cell, needles));
                        }
                    }
                }
            }
        }
    }

    private static Set<String> found(Object cell, Needles needles) {
        Set<String> found = new HashSet<>();
        if (cell instanceof byte[] bytes) {
            Readings.of(bytes, reading -> needles.find(reading, found));
        } else {
            Readings.of((String) cell, reading -> needles.find(reading, found));
        }
        return found;
    }

    private record Column(String table, String name, boolean bytes, int room) {

        private String place() {
            return (table + "." + name).toLowerCase(Locale.ROOT);
        }
    }

    /** How many cells of which columns hold which text. */
    public static final class Hits {

        private final Map<String, Map<String, Integer>> cells = new TreeMap<>();
        private final Map<String, String> lines = new TreeMap<>();

        private void addLine(String line, Set<String> texts) {
            texts.forEach(text -> lines.putIfAbsent(text, line));
        }

        private void add(String place, Set<String> texts) {
            texts.forEach(text -> cells.computeIfAbsent(text, none -> new TreeMap<>()).merge(place, 1, Integer::sum));
        }

        /** The places of a text, as "table.column" in lower case, with the number of its cells; empty when it stands nowhere. */
        public Map<String, Integer> of(String text) {
            return cells.getOrDefault(text, Map.of());
        }

        /** The places of all the texts together, with which text stands there. */
        public Map<String, Set<String>> places() {
            Map<String, Set<String>> places = new TreeMap<>();
            cells.forEach((text, where) -> where.keySet().forEach(place -> places.computeIfAbsent(place, none -> new HashSet<>()).add(text)));
            return places;
        }

        /** The places of some of the texts, with which of them stands there; of those tables only whose name begins so, if that is said. */
        public Map<String, Set<String>> placesOf(Collection<String> texts, String... beginnings) {
            Map<String, Set<String>> places = places();
            places.values().forEach(found -> found.retainAll(Set.copyOf(texts)));
            places.entrySet().removeIf(place -> place.getValue().isEmpty()
                || beginnings.length > 0 && Stream.of(beginnings).noneMatch(place.getKey()::startsWith));
            return places;
        }

        /** For each of these texts that stands in the file a line with it, for whoever must find out why. */
        public Map<String, String> linesWith(Collection<String> texts) {
            Map<String, String> some = new TreeMap<>(lines);
            some.keySet().retainAll(Set.copyOf(texts));
            return some;
        }
    }
}
