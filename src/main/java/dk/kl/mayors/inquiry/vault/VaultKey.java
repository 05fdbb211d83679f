package dk.kl.mayors.inquiry.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of the vault and its fingerprint, which may be seen by everybody. */
final class VaultKey {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;

    private final String id;
    private final SecretKey secret;

    private VaultKey(byte[] bytes) {
        this.id = fingerprint(bytes);
        this.secret = new SecretKeySpec(bytes, "AES");
    }

    /** The key of that Base64; throws IllegalArgumentException, without the text, when it is not 32 bytes. */
    static VaultKey of(String base64) {
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key in mayors.vault.keys is not 32 bytes in Base64");
        }
        return new VaultKey(bytes);
    }

    /** The first bytes of a hash of the key, in hexadecimal. */
    String id() {
        return id;
    }

    SecretKey secret() {
        return secret;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("mayors.vault".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key), 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key, so that no log shows it. */
    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
