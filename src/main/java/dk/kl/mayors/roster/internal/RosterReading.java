package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.RosterImports.Problem;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * A roster file read and checked for itself, before it is compared with the roster.
 *
 * @param entries the rows without problems
 * @param named   the municipalities of all rows, those with problems included
 */
record RosterReading(List<RosterEntry> entries, Set<MunicipalityCode> named, List<Problem> problems, List<String> ignoredColumns) {

    /** Reads a file; throws {@link UnreadableRoster} when nothing can be made of it. */
    static RosterReading of(byte[] content, Collection<Municipality> municipalities, RosterTerm term) {
        RosterSheet sheet = RosterFile.read(content);
        RosterHeader header = RosterHeader.of(sheet.header());
        if (sheet.lines().isEmpty()) {
            throw new UnreadableRoster("Filen har kolonnenavne, men ingen borgmestre. Skriv en borgmester i hver række under dem.");
        }
        var problems = new ArrayList<>(header.problems());
        var entries = new ArrayList<RosterEntry>();
        var firstRows = new HashMap<MunicipalityCode, Integer>();
        var checks = new MunicipalityChecks(municipalities);
        for (RosterSheet.Line line : sheet.lines()) {
            var row = new RosterRow(line, header, checks, term, firstRows);
            row.entry().ifPresent(entries::add);
            problems.addAll(row.problems());
        }
        return new RosterReading(List.copyOf(entries), Set.copyOf(firstRows.keySet()), List.copyOf(problems), header.ignored());
    }
}
