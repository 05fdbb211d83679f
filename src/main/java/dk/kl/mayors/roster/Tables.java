package dk.kl.mayors.roster;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.util.List;

/** Reads the tables that staff upload, with the same care as the roster: CSV or Excel by its content, whatever its name, within limits. */
public interface Tables {

    /** The file's cells as text; throws {@link UnreadableRoster} with a sentence in that wording when it cannot be used. */
    Table read(byte[] content, Wording wording);

    /** A table: the titles of its first row, and the rows below that are not blank. */
    record Table(List<String> titles, List<Row> rows) {
    }

    /**
     * A row.
     *
     * @param number as in a spreadsheet, the titles being row 1
     * @param cells  may be shorter than the titles
     */
    record Row(int number, List<String> cells) {
    }

    /**
     * What the reader says of a file that cannot be used; each is a Danish sentence that says what to do.
     *
     * @param wanted     which file to choose
     * @param empty      what an empty file should have held
     * @param columns    which columns are meant, when there are far too many
     * @param tooMany    that there are more than {@code mostRows} rows
     * @param titles     which titles the first row must have
     * @param sheetsOnly what to save when the file is too large unpacked
     */
    record Wording(String wanted, String empty, String columns, String tooMany, int mostRows, String titles, String sheetsOnly) {
    }
}
