package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.Problem;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which column of the file holds what, as its first row says. */
record RosterHeader(Map<RosterColumn, Integer> positions, int width, List<String> ignored, List<Problem> problems) {

    static RosterHeader of(List<String> titles) {
        var positions = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        var ignored = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < titles.size(); i++) {
            String title = CellText.tidy(titles.get(i));
            Optional<RosterColumn> column = RosterColumn.titled(title);
            if (column.isEmpty()) {
                ignored.add(CellText.shown(title));
            } else if (positions.putIfAbsent(column.get(), i) != null) {
                problems.add(new Problem(1, column.get().title(), CellText.shown(title),
                    "Kolonnen står to gange. Slet eller omdøb den ene."));
            }
        }
        if (Stream.of(RosterColumn.values()).filter(RosterColumn::required).noneMatch(positions::containsKey)) {
            throw new UnreadableRoster("Filen har ingen kolonnenavne i første række. "
                + "Skriv mindst kommunekode, fornavn, efternavn, email og status.");
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !positions.containsKey(column)) {
                problems.add(new Problem(1, column.title(), "", "Kolonnen mangler. Skriv dens navn i første række, og udfyld den."));
            }
        }
        ignored.removeIf(String::isEmpty);
        return new RosterHeader(positions, titles.size(), List.copyOf(ignored), List.copyOf(problems));
    }

    boolean has(RosterColumn column) {
        return positions.containsKey(column);
    }

    /** What stands in that column, tidied; empty when the row or the file has no such cell. */
    String text(RosterSheet.Line line, RosterColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= line.cells().size() ? "" : CellText.tidy(line.cells().get(position));
    }
}
