package dk.kl.mayors.roster;

import dk.kl.mayors.calendar.RoundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes roster files in: a file is first staged and checked, and enters the roster only when staff approve the preview. */
public interface RosterImports {

    /**
     * Reads and checks a file and keeps the result as the round's staged import, in place of an earlier one; the roster itself stays
     * as it was.
     *
     * @param confirmed whether the mayors of this file are final; nothing is sent to others
     * @throws UnreadableRoster when the file as a whole cannot be used, with a Danish sentence that says why
     */
    Preview stage(RoundId round, String fileName, byte[] content, boolean confirmed);

    /** The round's staged import, or empty when none waits. */
    Optional<Preview> staged(RoundId round);

    /** Writes the staged import into the roster, all or nothing; throws {@link IllegalStateException} when it has problems or is missing. */
    Preview apply(RoundId round);

    /** What an import would change, and what is wrong with it; lists are in Danish order of the municipalities. */
    record Preview(RoundId round, String fileName, Instant readAt, boolean confirmed, List<Change> changes, List<Problem> problems,
                   List<String> ignoredColumns) {

        public boolean valid() {
            return problems.isEmpty();
        }

        public long count(Change.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).count();
        }
    }

    /**
     * What happens to one municipality's mandate. A succession names another person than the one who is confirmed: nothing is sent to the
     * one replaced when nothing has been yet, else staff describe the change of mayor and have it approved.
     *
     * @param fields for a changed one the Danish names of the columns that change, else empty
     */
    record Change(Kind kind, MunicipalityCode code, String municipality, String mayor, List<String> fields) {

        /** Compared with the roster as it stands. */
        public enum Kind { ADDED, CHANGED, SUCCESSION, UNCHANGED, GONE }
    }

    /**
     * Something that must be put right.
     *
     * @param row      the row in the file, the header being row 1; 0 when the problem is the file's
     * @param column   the column's name, or empty
     * @param value    what stands there, or empty
     * @param solution a Danish sentence that says what is wrong and what would be right
     */
    record Problem(int row, String column, String value, String solution) {
    }

    /** The file as a whole cannot be used; the message is a Danish sentence for the person who chose it. */
    class UnreadableRoster extends RuntimeException {
        public UnreadableRoster(String message) {
            super(message);
        }
    }
}
