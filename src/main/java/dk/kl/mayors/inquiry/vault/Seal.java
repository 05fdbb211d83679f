package dk.kl.mayors.inquiry.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Bytes that only open with their key and in their place.
 *
 * @param keyId the key's fingerprint
 * @param nonce 96 random bits in Base64, never used twice
 */
record Seal(String keyId, String nonce, byte[] ciphertext) {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seals the content for that place: nowhere else does it open. */
    static Seal close(VaultKey key, String place, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            return new Seal(key.id(), Base64.getEncoder().encodeToString(nonce),
                cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(Padding.pad(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for that place; null when anything of it was changed. */
    byte[] open(VaultKey key, String place) {
        try {
            return Padding.unpad(cipher(Cipher.DECRYPT_MODE, key, Base64.getDecoder().decode(nonce), place).doFinal(ciphertext));
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Cipher cipher(int mode, VaultKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Without the bytes, so that no log shows them. */
    @Override
    public String toString() {
        return "Seal[" + keyId + "]";
    }
}
