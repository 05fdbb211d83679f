package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.RosterImports.Change;
import dk.kl.mayors.roster.RosterImports.Change.Kind;
import dk.kl.mayors.roster.RosterImports.Preview;
import dk.kl.mayors.roster.RosterImports.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page of the roster shows, every text ready in Danish. */
record RosterView(RoundId round, boolean started, List<RoundId> rounds, List<Mandate> all, Optional<Preview> preview, String query, Optional<Kind> kind) {

    private static final int SHOWN_PROBLEMS = 200;

    static RosterView of(Round round, List<Round> rounds, List<Mandate> mandates, Optional<Preview> preview, String query, String kind) {
        return new RosterView(round.id(), round.state() != Round.State.PLANNED, rounds.stream().map(Round::id).toList(), mandates, preview, query,
            Stream.of(Kind.values()).filter(one -> slug(one).equals(kind)).findFirst());
    }

    /** The mandates that the search finds. */
    List<Mandate> mandates() {
        return all.stream().filter(mandate -> DanishSearch.matches(query, mandate.municipality().name(), mandate.municipality().code().value(),
            mandate.mayor().name(), mandate.municipality().kkr())).toList();
    }

    /** "98 borgmestre, heraf 34 nyvalgte og 2 foreløbige". */
    public String summary() {
        long newlyElected = all.stream().filter(Mandate::newlyElected).count();
        long provisional = all.stream().filter(mandate -> !mandate.confirmed()).count();
        return (all.size() == 1 ? "1 borgmester" : all.size() + " borgmestre") + ", heraf " + counted(newlyElected, "nyvalgt")
            + (provisional == 0 ? "" : " og " + counted(provisional, "foreløbig"));
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "e");
    }

    /** Whether the roster takes changes with the button of the page; the first import is approved as a task. */
    public boolean takesChanges() {
        return !all.isEmpty();
    }

    public List<Row> rows() {
        return mandates().stream().map(mandate -> new Row(mandate.municipality().code().value(), mandate.municipality().name(),
            mandate.mayor().name(), mandate.newlyElected() ? "Nyvalgt" : "Genvalgt", DanishDates.date(mandate.id().takesOfficeOn()),
            mandate.leftOn() != null ? "Fratrådt " + DanishDates.date(mandate.leftOn()) : mandate.onLeave() ? "På orlov"
                : mandate.actingFor() != null ? "Fungerende" : mandate.confirmed() ? "Bekræftet" : "Foreløbig"))
            .toList();
    }

    /** When the staged file was read, "den 15. december 2021 kl. 09.30". */
    public String readAt() {
        return preview.map(Preview::readAt).map(at -> at.atZone(EngineClock.COPENHAGEN).toLocalDateTime())
            .map(at -> "den " + DanishDates.date(at.toLocalDate()) + " " + DanishDates.time(at)).orElse("");
    }

    /** Tells one staged file from the next. */
    public String stamp() {
        return preview.map(Preview::readAt).map(at -> Long.toString(at.toEpochMilli())).orElse("");
    }

    public List<Filter> filters() {
        return Stream.concat(Stream.of(new Filter("Alle", "", preview.map(p -> p.changes().size()).orElse(0), kind.isEmpty())),
            Stream.of(Kind.values()).map(one -> new Filter(label(one), slug(one), preview.map(p -> (int) p.count(one)).orElse(0),
                kind.filter(one::equals).isPresent()))).toList();
    }

    public List<ChangeRow> changes() {
        return preview.stream().flatMap(staged -> staged.changes().stream())
            .filter(change -> kind.isEmpty() || kind.get() == change.kind())
            .map(change -> new ChangeRow(change.code().value(), change.municipality(), change.mayor(), one(change.kind()),
                slug(change.kind()), String.join(", ", change.fields())))
            .toList();
    }

    public List<Problem> problems() {
        return preview.stream().flatMap(staged -> staged.problems().stream()).limit(SHOWN_PROBLEMS).toList();
    }

    /** How many problems the list leaves out. */
    public int moreProblems() {
        return preview.map(staged -> Math.max(0, staged.problems().size() - SHOWN_PROBLEMS)).orElse(0);
    }

    private static String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case ADDED -> "Nye";
            case CHANGED -> "Ændrede";
            case SUCCESSION -> "Skift af borgmester";
            case UNCHANGED -> "Uændrede";
            case GONE -> "Mangler i filen";
        };
    }

    private static String one(Kind kind) {
        return switch (kind) {
            case ADDED -> "Ny";
            case CHANGED -> "Ændret";
            case SUCCESSION -> "Skift af borgmester";
            case UNCHANGED -> "Uændret";
            case GONE -> "Mangler i filen";
        };
    }

    /** A mandate in the list of those stored. */
    record Row(String code, String municipality, String mayor, String status, String takesOffice, String state) {
    }

    /** A filter of the list of changes with the number behind it. */
    record Filter(String label, String kind, int count, boolean current) {
    }

    /** A line of the list of changes. */
    record ChangeRow(String code, String municipality, String mayor, String label, String kind, String fields) {
    }
}
