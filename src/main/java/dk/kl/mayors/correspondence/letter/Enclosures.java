package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.UnfitFile;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.document.PdfUpload;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that go along with a round's welcome letter: versioned, replaceable, never deleted. */
@Service
@Transactional
public class Enclosures {

    private final EnclosureRepository enclosures;
    private final Documents documents;
    private final Clock clock;

    Enclosures(EnclosureRepository enclosures, Documents documents, Clock clock) {
        this.enclosures = enclosures;
        this.documents = documents;
        this.clock = clock;
    }

    /** All versions of the round's enclosures, in the letter's order, the newest of each first. */
    @Transactional(readOnly = true)
    public List<Enclosure> history(RoundId round) {
        return enclosures.findByRoundId(round.value()).stream().map(StoredEnclosure::toEnclosure).sorted().toList();
    }

    /** The enclosures that are sent now, in the letter's order. */
    @Transactional(readOnly = true)
    public Map<EnclosureSlot, Enclosure> current(RoundId round) {
        Map<EnclosureSlot, Enclosure> newest = new EnumMap<>(EnclosureSlot.class);
        history(round).forEach(enclosure -> newest.putIfAbsent(enclosure.slot(), enclosure));
        return newest;
    }

    /** Whether the round has every enclosure that its letter lists. */
    @Transactional(readOnly = true)
    public boolean complete(RoundId round) {
        return current(round).keySet().containsAll(Arrays.asList(EnclosureSlot.values()));
    }

    /** Takes a file as the new version of an enclosure; throws {@link UnfitFile}. */
    public Enclosure replace(RoundId round, EnclosureSlot slot, String fileName, byte[] content, String by) {
        PdfUpload.require(content);
        int revision = enclosures.countByRoundIdAndSlot(round.value(), slot) + 1;
        return enclosures.save(new StoredEnclosure(round, slot, revision, PdfUpload.name(fileName), documents.keep(content), content.length,
            clock.instant(), by)).toEnclosure();
    }
}
