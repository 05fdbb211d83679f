package dk.kl.mayors.privacy.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs and verifies records as compact JWS: header, payload and signature in base64url, joined by dots. */
@Component
public class SignedRecords {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int PARTS = 3;

    private final SigningKeys keys;
    private final ObjectMapper json = new ObjectMapper();

    SignedRecords(SigningKeys keys) {
        this.keys = keys;
    }

    /** The signed form of that JSON object, whose members keep their order. */
    public String sign(Map<String, ?> payload) {
        SigningKey key = keys.current();
        try {
            String header = "{\"alg\":\"EdDSA\",\"typ\":\"JOSE\",\"kid\":\"" + key.id() + "\"}";
            String signed = part(header.getBytes(StandardCharsets.UTF_8)) + "." + part(json.writeValueAsBytes(payload));
            return signed + "." + part(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record behind the text, when one of the product's keys has signed exactly that; else empty. */
    public Optional<JsonNode> verify(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode header = json.readTree(DECODER.decode(parts[0]));
            if (!"EdDSA".equals(header.path("alg").asText()) || header.has("crit")) {
                return Optional.empty();
            }
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            byte[] signature = DECODER.decode(parts[2]);
            boolean ours = keys.withId(header.path("kid").asText()).filter(key -> key.verifies(signed, signature)).isPresent();
            return ours ? Optional.of(json.readTree(DECODER.decode(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            // No base64url or no JSON: no record of ours.
            return Optional.empty();
        }
    }

    /** The public keys, the current one first, as JSON Web Keys. */
    public List<String> publicKeys() {
        return keys.all().stream().map(SigningKey::publicJwk).toList();
    }

    /** SHA-256 of a signed record in base64url, for the next record to name. */
    public static String hash(String signed) {
        try {
            return part(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keyed hashes of a text, one for each key, the current one first; nobody can guess the text from them without the key. */
    public List<String> keyedHashes(String text) {
        return keys.all().stream().map(key -> part(key.keyedHash(text))).toList();
    }

    private static String part(byte[] content) {
        return ENCODER.encodeToString(content);
    }
}
