package dk.kl.mayors.journey;

import dk.kl.mayors.engine.TaskSight;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notes that staff keep on the mayor card. */
@Service
@Transactional
class Notes {

    static final int LONGEST = 2000;
    static final int LONGEST_REASON = 200;

    private final MayorNoteRepository notes;
    private final TaskSight people;
    private final Clock clock;

    Notes(MayorNoteRepository notes, TaskSight people, Clock clock) {
        this.notes = notes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps a note.
     *
     * @param audience the group that may read it, one of the author's own; empty for all who see the mayor card
     * @return what must be put right, as a Danish sentence; nothing is kept unless it is empty
     */
    Optional<String> write(MandateId mandate, String text, String audience, Reader reader, String author) {
        if (text.isBlank()) {
            return Optional.of("Skriv noten, før du gemmer.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("Noten er for lang. Der er plads til " + LONGEST + " tegn.");
        }
        if (!audience.isEmpty() && !reader.groups().contains(audience)) {
            return Optional.of("Vælg en gruppe, som du selv er med i.");
        }
        notes.save(new MayorNote(mandate, text.strip(), author, audience, clock.instant()));
        return Optional.empty();
    }

    /** Strikes a note out, as its author or as the head of office; a problem as with {@link #write}. */
    Optional<String> strike(MandateId mandate, String noteId, String reason, Reader reader, String userId) {
        Optional<MayorNote> note = notes.findById(noteId).filter(one -> one.mandate().equals(mandate) && one.isFor(reader.groups()));
        if (note.isEmpty() || !mayStrike(note.get(), reader, userId)) {
            return Optional.of("Kun den, der har skrevet noten, og kontorchefen kan strege den ud.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of("Skriv med højst " + LONGEST_REASON + " tegn, hvorfor noten skal streges ud.");
        }
        return note.get().strike(userId, reason.strip(), clock.instant()) ? Optional.empty() : Optional.of("Noten er allerede streget ud.");
    }

    /** The notes that the reader may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Shown> of(MandateId mandate, Reader reader, String userId) {
        List<MayorNote> kept = notes.findByMandateIdOrderByWrittenAtDesc(mandate.toString()).stream()
            .filter(note -> note.isFor(reader.groups())).toList();
        Map<String, String> names = people.names(kept.stream().flatMap(note -> Stream.of(note.author(), note.struckBy())).filter(Objects::nonNull)
            .collect(Collectors.toSet()));
        return kept.stream().map(note -> new Shown(note.id(), note.text(), names.getOrDefault(note.author(), note.author()),
            CardText.time(note.writtenAt()), groupName(note.audience()), note.struckAt() != null, note.struckAt() == null ? ""
            : "Streget ud af " + names.getOrDefault(note.struckBy(), note.struckBy()) + " " + CardText.time(note.struckAt()) + ": " + note.strikeReason(),
            note.struckAt() == null && mayStrike(note, reader, userId))).toList();
    }

    private static boolean mayStrike(MayorNote note, Reader reader, String userId) {
        return note.author().equals(userId) || reader.groups().contains(StaffGroup.HEAD_OF_OFFICE.id());
    }

    private static String groupName(String id) {
        return Arrays.stream(StaffGroup.values()).filter(group -> group.id().equals(id)).map(StaffGroup::danish).findFirst().orElse("");
    }

    /**
     * A note as its reader sees it.
     *
     * @param audience the name of the group that may read it, empty for everybody
     * @param strike   who struck it out, when and why; empty while it stands
     */
    record Shown(String id, String text, String author, String when, String audience, boolean struck, String strike, boolean mayStrike) {
    }
}
