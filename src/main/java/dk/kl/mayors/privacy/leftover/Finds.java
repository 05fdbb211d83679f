package dk.kl.mayors.privacy.leftover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notes in which columns the traces of one person stand, row by row. */
final class Finds {

    private final TraceIndex index;
    private final List<FullName> names;
    private final Map<String, Long> own = new TreeMap<>();
    private final Map<String, Long> shared = new TreeMap<>();
    private final List<Leftover> leftovers = new ArrayList<>();

    Finds(Traces traces) {
        this.index = new TraceIndex(traces.texts());
        this.names = traces.names();
    }

    /** Whether the text of that column, in all its readings, holds a trace. */
    void text(String column, String text) {
        BitSet found = new BitSet();
        new Readings(reading -> found.or(index.find(PlainText.of(reading)))).text(text);
        note(column, found);
    }

    void bytes(String column, byte[] content) {
        BitSet found = new BitSet();
        new StoredBytes(new Readings(reading -> found.or(index.find(PlainText.of(reading))))).read(content);
        note(column, found);
    }

    /** Whether first and last name stand in two columns of the row. */
    void row(Map<String, String> cells) {
        for (FullName name : names) {
            if (cells.containsValue(name.first())) {
                cells.entrySet().stream().filter(cell -> cell.getValue().equals(name.last()))
                    .forEach(cell -> count(cell.getKey(), name.shared()));
            }
        }
    }

    /** All of that table is read. */
    void endOf(String table) {
        own.forEach((column, rows) -> leftovers.add(new Leftover(table, column, rows, false)));
        shared.forEach((column, rows) -> leftovers.add(new Leftover(table, column, rows, true)));
        own.clear();
        shared.clear();
    }

    List<Leftover> leftovers() {
        return leftovers;
    }

    private void note(String column, BitSet found) {
        if (!found.isEmpty()) {
            count(column, found.stream().allMatch(number -> index.traces().get(number).shared()));
        }
    }

    private void count(String column, boolean onlyShared) {
        (onlyShared ? shared : own).merge(column, 1L, Long::sum);
    }
}
