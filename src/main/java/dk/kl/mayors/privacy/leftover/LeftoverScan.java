package dk.kl.mayors.privacy.leftover;

import dk.kl.mayors.privacy.leftover.SchemaColumns.Column;
import dk.kl.mayors.privacy.leftover.SchemaColumns.TableColumns;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches every text and byte column of every table, and the product's log file, for a person's traces. Reads in the caller's transaction,
 * so that it sees what is erased but not yet committed; holds one block of rows at a time.
 */
@Component
public class LeftoverScan {

    private static final int ROWS_AT_ONCE = 50;
    private static final int LONGEST_NAME = 200;

    private final JdbcTemplate database;
    private final ProductLog log;

    LeftoverScan(JdbcTemplate database, ProductLog log) {
        this.database = database;
        this.log = log;
    }

    /** Is told how far the search has come. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody waits. */
        Progress NONE = (done, all) -> { };

        /** So many of all tables and files are read. */
        void read(int done, int all);
    }

    /** Where those traces stand: tables in the order of their names, then the log. */
    @Transactional
    public LeftoverReport search(Traces traces, Progress progress) {
        SchemaColumns schema = database.execute((ConnectionCallback<SchemaColumns>) SchemaColumns::of);
        List<Path> files = log.files();
        Finds finds = new Finds(traces);
        long rows = 0;
        int done = 0;
        for (TableColumns table : schema.tables()) {
            rows += read(table, finds);
            finds.endOf(table.shown());
            progress.read(++done, schema.tables().size() + files.size());
        }
        for (Path file : files) {
            log.lines(file, line -> finds.text("linje", line));
            finds.endOf(file.getFileName().toString());
            progress.read(++done, schema.tables().size() + files.size());
        }
        return new LeftoverReport(finds.leftovers(), schema.tables().size(), schema.columns(), rows);
    }

    private long read(TableColumns table, Finds finds) {
        long[] rows = {0};
        database.query(connection -> {
            PreparedStatement statement = connection.prepareStatement(table.select(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(ROWS_AT_ONCE);
            return statement;
        }, (ResultSet row) -> {
            rows[0]++;
            read(row, table.columns(), finds);
        });
        return rows[0];
    }

    private static void read(ResultSet row, List<Column> columns, Finds finds) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.bytes()) {
                byte[] content = row.getBytes(i + 1);
                if (content != null) {
                    finds.bytes(column.shown(), content);
                }
            } else {
                String text = row.getString(i + 1);
                if (text != null && !text.isEmpty()) {
                    finds.text(column.shown(), text);
                    if (text.length() <= LONGEST_NAME) {
                        cells.put(column.shown(), PlainText.of(text));
                    }
                }
            }
        }
        finds.row(cells);
    }
}
