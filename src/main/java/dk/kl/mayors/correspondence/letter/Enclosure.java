package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.DanishDates;
import java.time.Instant;
import java.util.Comparator;

/**
 * A file that goes along with the round's welcome letter.
 *
 * @param revision counts from 1; the highest is the one that is sent
 * @param fileName as it was called when it was uploaded
 * @param sha256   under which its bytes are kept
 */
public record Enclosure(EnclosureSlot slot, int revision, String fileName, String sha256, int sizeInBytes, Instant uploadedAt,
                        String uploadedBy) implements Comparable<Enclosure> {

    private static final Comparator<Enclosure> ORDER = Comparator.comparing(Enclosure::slot)
        .thenComparing(Enclosure::revision, Comparator.reverseOrder());

    /** When it was uploaded, in Danish. */
    public String uploaded() {
        return DanishDates.moment(uploadedAt);
    }

    /** In the letter's order, the newest of each first. */
    @Override
    public int compareTo(Enclosure other) {
        return ORDER.compare(this, other);
    }
}
