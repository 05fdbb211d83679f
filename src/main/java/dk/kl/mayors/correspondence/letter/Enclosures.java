package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.template.CleanText;
import java.nio.charset.StandardCharsets;
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

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] PDF_BEGINS = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 200;

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
        if (content.length == 0) {
            throw new UnfitFile("Vælg en fil. Den valgte fil er tom.");
        }
        if (content.length > LARGEST) {
            throw new UnfitFile("Filen fylder mere end 5 MB. Vælg en mindre fil.");
        }
        if (!Arrays.equals(PDF_BEGINS, Arrays.copyOf(content, PDF_BEGINS.length))) {
            throw new UnfitFile("Filen er ikke en PDF. Gem bilaget som PDF, og vælg det igen.");
        }
        String name = CleanText.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        int revision = enclosures.countByRoundIdAndSlot(round.value(), slot) + 1;
        return enclosures.save(new StoredEnclosure(round, slot, revision, name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            documents.keep(content), content.length, clock.instant(), by)).toEnclosure();
    }

    /** The file cannot be an enclosure; the message is a Danish sentence for the person who chose it. */
    public static class UnfitFile extends RuntimeException {
        UnfitFile(String message) {
            super(message);
        }
    }
}
