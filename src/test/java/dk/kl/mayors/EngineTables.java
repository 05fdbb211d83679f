package dk.kl.mayors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** Reads every text and every byte column of the engine's tables, to show that no person stands in them. */
@Component
public class EngineTables {

    private final DataSource dataSource;
    private final JdbcTemplate database;

    EngineTables(DataSource dataSource, JdbcTemplate database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Fails when one of these texts stands anywhere in the engine's runtime or history; first makes sure that it can find what is there. */
    public void assertNoTraceOf(Collection<String> texts, String somethingThatIsThere) {
        String dump = dump();
        assertThat(dump).contains(somethingThatIsThere);
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(dump.contains(text)).as("a person's data in the engine's tables").isFalse());
    }

    private String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : tables()) {
            database.query("select * from " + table, (ResultSet row) -> {
                append(row, dump);
            });
        }
        return dump.toString();
    }

    /** Runtime and history; the tables of identity hold the staff, the repository holds the models. */
    private List<String> tables() {
        try {
            List<String> tables = new ArrayList<>();
            try (var connection = dataSource.getConnection();
                 ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    String upper = name.toUpperCase(Locale.ROOT);
                    if (upper.startsWith("ACT_RU_") || upper.startsWith("ACT_HI_") || upper.equals("ACT_GE_BYTEARRAY")) {
                        tables.add(name);
                    }
                }
            }
            assertThat(tables).hasSizeGreaterThan(20);
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(ResultSet row, StringBuilder dump) throws SQLException {
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            int type = columns.getColumnType(column);
            Object cell = type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY
                ? bytes(row.getBytes(column)) : JdbcUtils.getResultSetValue(row, column, String.class);
            if (cell != null) {
                dump.append(cell).append('\n');
            }
        }
    }

    private static String bytes(byte[] content) {
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }
}
