package dk.kl.mayors.privacy.proof;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the signed records, from the setting {@code mayors.signing.key}: one or more Ed25519 seeds of 32 bytes in base64, separated by
 * commas. The first one signs; all of them verify, so that records outlive a change of key.
 */
@Component
class SigningKeys {

    private static final int SEED_BYTES = 32;

    private final List<SigningKey> keys;

    SigningKeys(@Value("${mayors.signing.key:}") String configured) {
        this.keys = Arrays.stream(configured.split(",")).map(String::strip).filter(key -> !key.isEmpty()).map(SigningKeys::key).toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("MAYORS_SIGNING_KEY is missing: make one with \"openssl rand -base64 32\".");
        }
    }

    /** The key that signs now. */
    SigningKey current() {
        return keys.get(0);
    }

    Optional<SigningKey> withId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<SigningKey> all() {
        return keys;
    }

    private static SigningKey key(String configured) {
        byte[] seed;
        try {
            seed = Base64.getDecoder().decode(configured);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("MAYORS_SIGNING_KEY is not base64");
        }
        if (seed.length != SEED_BYTES) {
            throw new IllegalStateException("MAYORS_SIGNING_KEY does not have 32 bytes");
        }
        return SigningKey.of(pair(seed), seed);
    }

    /** The JDK makes an Ed25519 pair of the random bytes that it asks for, and has no other way from a seed to the public key. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the seed where random bytes are asked for. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
