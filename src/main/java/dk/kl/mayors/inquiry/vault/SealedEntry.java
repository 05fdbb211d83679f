package dk.kl.mayors.inquiry.vault;

import java.time.Instant;

/** An entry as the database holds it. */
record SealedEntry(long number, String id, String inquiryId, String kind, Seal seal, Instant writtenAt) {

    /** Which inquiry, entry and kind the seal belongs to; the text that AES-GCM authenticates beside the content. */
    static String place(String inquiryId, String id, String kind) {
        return String.join("/", "1", inquiryId, id, kind);
    }

    /** What was put in; throws {@link VaultClosed} without its key and {@link VaultDamaged} when it was tampered with. */
    byte[] open(VaultKeys keys) {
        byte[] content = seal.open(keys.find(seal.keyId()), place(inquiryId, id, kind));
        if (content == null) {
            throw new VaultDamaged(id);
        }
        return content;
    }
}
