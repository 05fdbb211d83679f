package dk.kl.mayors.privacy.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An Ed25519 key pair (RFC 8032) and its name, the thumbprint of the public key (RFC 7638 for RFC 8037). */
final class SigningKey {

    private static final int PUBLIC_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final String x;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final byte[] identitySecret;

    private SigningKey(String id, String x, KeyPair pair, byte[] identitySecret) {
        this.id = id;
        this.x = x;
        this.privateKey = pair.getPrivate();
        this.publicKey = pair.getPublic();
        this.identitySecret = identitySecret;
    }

    static SigningKey of(KeyPair pair, byte[] seed) {
        String x = BASE64URL.encodeToString(encoded((EdECPublicKey) pair.getPublic()));
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        try {
            String id = BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
            return new SigningKey(id, x, pair, mac(seed, "erased identities"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return id;
    }

    /** The public key as a JSON Web Key (RFC 8037). */
    String publicJwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\",\"kid\":\"" + id + "\",\"use\":\"sig\",\"alg\":\"EdDSA\"}";
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length or form signs nothing.
            return false;
        }
    }

    /** A keyed hash from which the text cannot be guessed without the key. */
    byte[] keyedHash(String text) {
        try {
            return mac(identitySecret, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] secret, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The point as RFC 8032 writes it: y, the low byte first, with the sign of x in the highest bit. */
    private static byte[] encoded(EdECPublicKey key) {
        byte[] big = key.getPoint().getY().toByteArray();
        byte[] bytes = new byte[PUBLIC_BYTES];
        for (int i = 0; i < Math.min(big.length, PUBLIC_BYTES); i++) {
            bytes[i] = big[big.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[PUBLIC_BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }
}
