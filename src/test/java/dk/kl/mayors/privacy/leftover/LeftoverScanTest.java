package dk.kl.mayors.privacy.leftover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.MandateId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("own-context")
@ProductTest
class LeftoverScanTest {

    private static final String PLANTED = "q@x.dk";
    private static final Traces TRACES = new Traces(List.of(new Trace(PLANTED, false)), List.of());

    @Autowired LeftoverScan scan;
    @Autowired TraceFinder finder;
    @Autowired JdbcTemplate database;
    @Autowired TransactionTemplate transaction;
    @Autowired Rounds rounds;
    @Autowired Engine engine;

    @AfterEach
    void end() {
        engine.reset();
    }

    @Test
    void aTracePlantedInAnyColumnOfAnyTableIsFound() {
        Set<String> planted = new TreeSet<>();
        LeftoverReport report = withoutForeignKeys(() -> {
            database.execute((ConnectionCallback<Void>) connection -> {
                plantEverywhere(connection, planted);
                return null;
            });
            return scan.search(TRACES, LeftoverScan.Progress.NONE);
        });
        assertThat(planted).as("columns of the product and of the engine").hasSizeGreaterThan(500).contains("mandate.email", "act_ge_bytearray.bytes_",
            "staged_roster.content", "document.content", "act_hi_comment.full_msg_");
        assertThat(report.own().stream().map(one -> one.table() + "." + one.column()).collect(Collectors.toSet())).isEqualTo(planted);
        assertThat(report.tables()).isGreaterThan(70);
    }

    @Test
    void findsAPersonInTheRosterAndSaysWhatIsSharedWithOthers() {
        Rounds.TestRound round = rounds.newRound();
        MandateId mayor = rounds.mayor(round, "0751", true);
        MandateId other = rounds.mayor(round, "0461", true);
        database.update("update mandate set secretary_email = 'faelles@kommune.example' where id in (?, ?)", mayor.toString(), other.toString());
        database.update("update mandate set phone = '31 41 59 26', email = 'vilja@enestaaende.example', last_name = 'Ørnebæk' where id = ?", mayor.toString());

        Traces traces = finder.of(new DataSubject(DataSubject.Kind.MAYOR, Set.of(mayor.toString())));
        LeftoverReport report = scan.search(traces, LeftoverScan.Progress.NONE);

        assertThat(report.own()).extracting(Leftover::column).contains("email", "phone", "last_name").doesNotContain("first_name", "city", "secretary_email");
        assertThat(report.shared()).anySatisfy(one -> {
            assertThat(one.column()).isEqualTo("secretary_email");
            assertThat(one.rows()).isEqualTo(2);
        });
        assertThat(traces.toString()).doesNotContain("rnebæk");
    }

    @Test
    void aSecretaryIsFoundWithoutTheMayor() {
        Rounds.TestRound round = rounds.newRound();
        MandateId mayor = rounds.mayor(round, "0751", true);
        database.update("update mandate set secretary_email = 'sekretaer@enestaaende.example' where id = ?", mayor.toString());

        LeftoverReport report = scan.search(finder.of(new DataSubject(DataSubject.Kind.SECRETARY, Set.of(mayor.toString()))), LeftoverScan.Progress.NONE);

        assertThat(report.own()).extracting(Leftover::column).contains("secretary_email").doesNotContain("email", "last_name");
    }

    private void plantEverywhere(Connection connection, Set<String> planted) throws SQLException {
        DatabaseMetaData schema = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet found = schema.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            plant(connection, table, planted);
        }
    }

    private void plant(Connection connection, String table, Set<String> planted) throws SQLException {
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (columns.next()) {
                if (!columns.getString("TABLE_NAME").equals(table) || "YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    continue;
                }
                names.add('"' + columns.getString("COLUMN_NAME") + '"');
                Object value = value(columns.getInt("DATA_TYPE"), columns.getInt("COLUMN_SIZE"));
                values.add(value);
                if (value instanceof byte[] || PLANTED.equals(value)) {
                    planted.add((table + "." + columns.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!names.isEmpty()) {
            database.update("insert into \"" + table + "\" (" + String.join(", ", names) + ") values (" + names.stream().map(name -> "?")
                .collect(Collectors.joining(", ")) + ")", values.toArray());
        }
    }

    private static Object value(int type, int size) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> size >= PLANTED.length() ? PLANTED : "x".repeat(size);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ("\u0000\u00ff " + PLANTED).getBytes(StandardCharsets.ISO_8859_1);
            case Types.BOOLEAN, Types.BIT -> true;
            case Types.DATE -> java.sql.Date.valueOf("2022-01-01");
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> java.sql.Timestamp.valueOf("2022-01-01 00:00:00");
            case Types.TIME -> java.sql.Time.valueOf("00:00:00");
            default -> 2_000_004_711;
        };
    }

    /** Runs it in a transaction that leaves nothing behind. */
    private <T> T withoutForeignKeys(Supplier<T> work) {
        boolean postgresql = TestDatabase.onPostgresql();
        if (!postgresql) {
            database.execute("set referential_integrity false");
        }
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                if (postgresql) {
                    database.execute("set local session_replication_role = replica");
                }
                return work.get();
            });
        } finally {
            if (!postgresql) {
                database.execute("set referential_integrity true");
            }
        }
    }
}
