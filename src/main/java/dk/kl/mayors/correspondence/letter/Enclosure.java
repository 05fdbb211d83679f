package dk.kl.mayors.correspondence.letter;

import java.time.Instant;

/**
 * A file that goes along with the round's welcome letter.
 *
 * @param revision counts from 1; the highest is the one that is sent
 * @param fileName as it was called when it was uploaded
 * @param sha256   under which its bytes are kept
 */
public record Enclosure(EnclosureSlot slot, int revision, String fileName, String sha256, int sizeInBytes, Instant uploadedAt,
                        String uploadedBy) {
}
