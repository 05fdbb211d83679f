package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.ErasedPersons;
import dk.kl.mayors.roster.MayorReplaced;
import dk.kl.mayors.roster.MayorsPost;
import dk.kl.mayors.roster.RosterImports;
import dk.kl.mayors.roster.RosterStored;
import dk.kl.mayors.roster.SuccessionAnnounced;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stages roster files and writes them into the roster. */
@Service
@Transactional
class StoredRosterImports implements RosterImports {

    private static final int MAX_FILE_NAME = 200;

    private final StagedImports staged;
    private final MandateRows mandates;
    private final MunicipalityRows municipalities;
    private final RoundCalendar calendar;
    private final MayorsPost post;
    private final ErasedPersons erased;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Audit audit;

    StoredRosterImports(StagedImports staged, MandateRows mandates, MunicipalityRows municipalities, RoundCalendar calendar,
                        MayorsPost post, ErasedPersons erased, ApplicationEventPublisher events, Clock clock, Audit audit) {
        this.staged = staged;
        this.mandates = mandates;
        this.municipalities = municipalities;
        this.calendar = calendar;
        this.post = post;
        this.erased = erased;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Preview stage(RoundId round, String fileName, byte[] content, boolean confirmed) {
        var file = new StagedImport(round, nameOnly(fileName), content, confirmed, clock.instant());
        Preview preview = preview(round, file, read(round, file));
        staged.save(file);
        return preview;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Preview> staged(RoundId round) {
        return staged.findById(round.value()).map(file -> preview(round, file, read(round, file)));
    }

    @Override
    public Preview apply(RoundId round) {
        StagedImport file = staged.take(round.value()).orElseThrow(() ->
            new RosterNotReady("Der venter ingen borgmesteroversigt for " + round + ". Vælg en fil først."));
        RosterReading reading = read(round, file);
        var comparison = new RosterComparison(reading, file.confirmed(), mandates.ofRound(round.value()));
        Preview preview = preview(round, file, reading, comparison);
        if (!preview.valid()) {
            throw new RosterNotReady("Borgmesteroversigten for " + round + " har " + preview.problems().size()
                + " fejl. Ret dem, og vælg filen igen.");
        }
        reading.entries().forEach(entry -> store(round, entry, file.confirmed(), comparison));
        staged.delete(file);
        audit.note(Deed.CHANGED, round.value(), "Borgmesteroversigten indlæst", "");
        events.publishEvent(new RosterStored(round));
        return preview;
    }

    private void store(RoundId round, RosterEntry entry, boolean confirmed, RosterComparison comparison) {
        Optional<MandateRow> known = comparison.match(entry);
        if (known.filter(row -> comparison.succeeds(row, entry)).isPresent()) {
            succeed(known.get(), entry);
            return;
        }
        if (known.filter(row -> row.mandateId().equals(entry.mandate())).isPresent()) {
            known.get().take(entry, confirmed);
            return;
        }
        known.ifPresent(mandates::delete);
        mandates.save(new MandateRow(round, municipalities.getReferenceById(entry.municipality().code().value()), entry, confirmed));
    }

    /** Somebody else is mayor: the mandate is the new one's as long as nothing has been sent, else the change goes its own way. */
    private void succeed(MandateRow row, RosterEntry entry) {
        if (row.mandateId().takesOfficeOn().isAfter(LocalDate.now(clock)) && !post.holdsAnythingFor(row.mandateId())) {
            row.take(entry, true);
            mandates.flush();
            events.publishEvent(new MayorReplaced(row.mandateId()));
        } else {
            boolean sameDay = entry.takesOfficeOn().equals(row.mandateId().takesOfficeOn());
            events.publishEvent(new SuccessionAnnounced(row.mandateId(), entry.successor(), sameDay ? null : entry.takesOfficeOn()));
        }
    }

    private RosterReading read(RoundId round, StagedImport file) {
        var all = municipalities.findAll().stream().map(MunicipalityRow::asMunicipality).toList();
        return RosterReading.of(file.content(), all, RosterTerm.of(calendar.round(round)));
    }

    private Preview preview(RoundId round, StagedImport file, RosterReading reading) {
        List<MandateRow> stored = mandates.ofRound(round.value());
        return preview(round, file, reading, new RosterComparison(reading, file.confirmed(), stored));
    }

    private Preview preview(RoundId round, StagedImport file, RosterReading reading, RosterComparison comparison) {
        return new Preview(round, file.fileName(), file.readAt(), file.confirmed(), comparison.changes().stream().map(this::warned).toList(),
            comparison.problems(), reading.ignoredColumns());
    }

    /** Somebody who was erased may take office again, but not without staff noticing. */
    private Change warned(Change change) {
        if (change.kind() == Change.Kind.UNCHANGED || change.kind() == Change.Kind.GONE || !erased.includes(change.code(), change.mayor())) {
            return change;
        }
        List<String> fields = Stream.concat(Stream.of("OBS: har været slettet her"), change.fields().stream()).toList();
        return new Change(change.kind(), change.code(), change.municipality(), change.mayor(), fields);
    }

    /** What browsers send may hold a path; only the last part is kept, without anything invisible. */
    private static String nameOnly(String fileName) {
        String name = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String visible = name.codePoints().filter(c -> !CellText.hasInvisible(Character.toString(c))).limit(MAX_FILE_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.isBlank() ? "borgmesteroversigt" : visible;
    }
}
