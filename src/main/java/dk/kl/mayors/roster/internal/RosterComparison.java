package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.RosterImports.Change;
import dk.kl.mayors.roster.RosterImports.Change.Kind;
import dk.kl.mayors.roster.RosterImports.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a file that has been read against the roster as it stands. */
final class RosterComparison {

    private final RosterReading reading;
    private final boolean confirming;
    private final Map<MunicipalityCode, MandateRow> latest = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems;

    RosterComparison(RosterReading reading, boolean confirming, List<MandateRow> stored) {
        this.reading = reading;
        this.confirming = confirming;
        this.problems = new ArrayList<>(reading.problems());
        stored.stream().filter(row -> !row.acting()).sorted(Comparator.comparing(row -> row.mandateId().takesOfficeOn()))
            .forEach(row -> latest.put(row.mandateId().municipality(), row));
        reading.entries().forEach(this::compare);
        latest.values().stream()
            .filter(row -> row.leftOn() == null && !reading.named().contains(row.mandateId().municipality()))
            .forEach(row -> note(Kind.GONE, row.municipality(), row.mayor(), List.of()));
        changes.sort(DanishOrder.by(Change::municipality));
        problems.sort(Comparator.comparingInt(Problem::row));
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The stored mandate that the entry is about; empty when it opens a new one. */
    Optional<MandateRow> match(RosterEntry entry) {
        return Optional.ofNullable(latest.get(entry.municipality().code())).filter(row -> !isSuccession(row, entry));
    }

    private void compare(RosterEntry entry) {
        Optional<MandateRow> known = match(entry);
        if (known.isEmpty()) {
            note(Kind.ADDED, entry.municipality(), entry.mayor(), List.of());
            return;
        }
        if (known.get().erased()) {
            problems.add(new Problem(entry.row(), RosterColumn.LAST_NAME.title(), CellText.shown(entry.mayor()), "Oplysningerne om borgmesteren er "
                + "slettet og hentes ikke ind igen. Fjern rækken, eller skriv i kolonnen tiltrådt, hvornår en ny borgmester tiltrådte."));
            return;
        }
        if (succeeds(known.get(), entry)) {
            note(Kind.SUCCESSION, entry.municipality(), entry.mayor(), List.of("afløser " + known.get().mayor()));
            return;
        }
        Optional<Problem> objection = objection(known.get(), entry);
        if (objection.isPresent()) {
            problems.add(objection.get());
            return;
        }
        List<String> fields = known.get().differences(entry, confirming);
        note(fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, entry.municipality(), entry.mayor(), fields);
    }

    /** Whether the entry names another mayor for a confirmed mandate that goes on. */
    boolean succeeds(MandateRow row, RosterEntry entry) {
        return row.confirmed() && row.leftOn() == null && !row.onLeave() && row.isSomebodyElseThan(entry);
    }

    /** A mandate that ended before its first day, as that of somebody erased in December may, follows nobody on that very day. */
    private static boolean isSuccession(MandateRow row, RosterEntry entry) {
        return row.leftOn() != null && entry.takesOfficeOn().isAfter(row.leftOn()) && !row.mandateId().equals(entry.mandate());
    }

    /** A mandate that is confirmed keeps its day and its holder; another mayor gets a mandate of his or her own. */
    private static Optional<Problem> objection(MandateRow row, RosterEntry entry) {
        if (row.confirmed() && row.isSomebodyElseThan(entry)) {
            return Optional.of(new Problem(entry.row(), RosterColumn.LAST_NAME.title(), CellText.shown(entry.mayor()),
                row.leftOn() == null
                    ? "Borgmesteren er på orlov. Skriv borgmesteren, som er på orlov, eller brug Skift borgmester på borgmesterkortet."
                    : "Mandatet sluttede " + DanishDates.date(row.leftOn())
                        + ". Skriv i kolonnen tiltrådt, hvornår den nye borgmester tiltrådte."));
        }
        if (row.confirmed() && !row.mandateId().takesOfficeOn().equals(entry.takesOfficeOn())) {
            return Optional.of(new Problem(entry.row(), RosterColumn.TAKES_OFFICE_ON.title(), DanishDates.date(entry.takesOfficeOn()),
                "Borgmesteren er bekræftet med tiltrædelse " + DanishDates.date(row.mandateId().takesOfficeOn()) + ". Skriv den dato."));
        }
        return Optional.empty();
    }

    private void note(Kind kind, Municipality municipality, String mayor, List<String> fields) {
        changes.add(new Change(kind, municipality.code(), municipality.name(), mayor, fields));
    }
}
