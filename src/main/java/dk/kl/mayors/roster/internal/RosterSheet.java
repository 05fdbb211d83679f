package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.util.ArrayList;
import java.util.List;

/** A roster file as cells of text, whatever its format. */
record RosterSheet(List<String> header, List<Line> lines) {

    static final int MAX_ROWS = 2_000;
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

        private List<String> header;
        private final List<Line> lines = new ArrayList<>();
        private int seen;

        void add(int row, List<String> cells) {
            var line = new Line(row, cells);
            if (cells.size() > MAX_COLUMNS) {
                throw new UnreadableRoster("Række " + row + " har mere end " + MAX_COLUMNS
                    + " kolonner. Vælg en fil med borgmesteroversigtens kolonner.");
            }
            if (header == null) {
                header = row == 1 && !line.blank() ? cells : List.of();
            } else if (!line.blank()) {
                lines.add(line);
            }
            if (lines.size() > MAX_ROWS || ++seen > MAX_ROWS_WITH_BLANKS) {
                throw new UnreadableRoster("Filen har mere end 2.000 rækker. En borgmesteroversigt har højst én række for hver kommune.");
            }
        }

        RosterSheet build() {
            if (header == null || header.isEmpty()) {
                throw new UnreadableRoster(lines.isEmpty()
                    ? "Filen er tom. Vælg en fil med kolonnenavne i første række og en borgmester i hver række derunder."
                    : "Første række er tom. Skriv kolonnenavnene i første række: kommunekode, fornavn, efternavn, email og status.");
            }
            return new RosterSheet(header, List.copyOf(lines));
        }
    }
}
