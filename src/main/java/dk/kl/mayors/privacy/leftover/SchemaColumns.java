package dk.kl.mayors.privacy.leftover;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the schema with their text and byte columns, as the database itself names them. */
record SchemaColumns(List<TableColumns> tables) {

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR,
        Types.CLOB, Types.NCLOB, Types.SQLXML, Types.ARRAY, Types.OTHER);

    static SchemaColumns of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        List<TableColumns> tables = new ArrayList<>();
        try (ResultSet found = database.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(new TableColumns(found.getString("TABLE_NAME"), new ArrayList<>()));
            }
        }
        for (TableColumns table : tables) {
            try (ResultSet found = database.getColumns(connection.getCatalog(), connection.getSchema(), escaped(database, table.name()), "%")) {
                while (found.next()) {
                    int type = found.getInt("DATA_TYPE");
                    if (BYTES.contains(type) || TEXT.contains(type)) {
                        table.columns().add(new Column(found.getString("COLUMN_NAME"), BYTES.contains(type)));
                    }
                }
            }
        }
        return new SchemaColumns(tables.stream().filter(table -> !table.columns().isEmpty()).toList());
    }

    private static String escaped(DatabaseMetaData database, String name) throws SQLException {
        String escape = database.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }

    int columns() {
        return tables.stream().mapToInt(table -> table.columns().size()).sum();
    }

    /** A table with the columns that can hold a text. */
    record TableColumns(String name, List<Column> columns) {

        String select() {
            return "select " + columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ")) + " from " + quoted(name);
        }

        String shown() {
            return name.toLowerCase(Locale.ROOT);
        }

        private static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }

    /** A column that can hold a text, as characters or as bytes. */
    record Column(String name, boolean bytes) {

        String shown() {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
