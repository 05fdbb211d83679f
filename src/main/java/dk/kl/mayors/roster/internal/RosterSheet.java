package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.Tables.Wording;
import java.util.ArrayList;
import java.util.List;

/** A roster file as cells of text, whatever its format. */
record RosterSheet(List<String> header, List<Line> lines) {

    static final int MAX_COLUMNS = 60;

    private static final int MAX_ROWS_WITH_BLANKS = 20_000;

    /** A row that is not blank; rows are counted as in a spreadsheet, the header being row 1. */
    record Line(int row, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Collects a file's rows and stops reading as soon as there are too many. */
    static final class Builder {

        private final Wording wording;
        private List<String> header;
        private final List<Line> lines = new ArrayList<>();
        private int seen;

        Builder(Wording wording) {
            this.wording = wording;
        }

        void add(int row, List<String> cells) {
            var line = new Line(row, cells);
            if (cells.size() > MAX_COLUMNS) {
                throw new UnreadableRoster("Række " + row + " har mere end " + MAX_COLUMNS
                    + " kolonner. " + wording.columns());
            }
            if (header == null) {
                header = row == 1 && !line.blank() ? cells : List.of();
            } else if (!line.blank()) {
                lines.add(line);
            }
            if (lines.size() > wording.mostRows() || ++seen > MAX_ROWS_WITH_BLANKS) {
                throw new UnreadableRoster(wording.tooMany());
            }
        }

        RosterSheet build() {
            if (header == null || header.isEmpty()) {
                throw new UnreadableRoster(lines.isEmpty()
                    ? "Filen er tom. " + wording.empty()
                    : "Første række er tom. " + wording.titles());
            }
            return new RosterSheet(header, List.copyOf(lines));
        }
    }
}
