package dk.kl.mayors.correspondence.outbox;

import jakarta.persistence.Embeddable;

/**
 * A file of a message, as the outbox keeps it.
 *
 * @param sha256 under which its bytes are kept
 */
@Embeddable
public record KeptFile(String fileName, String mediaType, String sha256, int sizeInBytes) {
}
