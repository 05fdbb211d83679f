package dk.kl.mayors.inquiry.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The keys that the environment has given, the one that writes first. */
@Component
class VaultKeys {

    private final Map<String, VaultKey> keys = new LinkedHashMap<>();

    VaultKeys(VaultSettings settings) {
        settings.keys().stream().map(VaultKey::of).forEach(key -> keys.putIfAbsent(key.id(), key));
    }

    static VaultKeys of(String... base64) {
        return new VaultKeys(new VaultSettings(List.of(base64)));
    }

    /** The key that seals what is new; throws {@link VaultClosed} when there is none. */
    VaultKey first() {
        return keys.values().stream().findFirst().orElseThrow(VaultClosed::noKey);
    }

    /** The key of that fingerprint; throws {@link VaultClosed} when it is not here. */
    VaultKey find(String id) {
        VaultKey key = keys.get(id);
        if (key == null) {
            throw VaultClosed.missing(id);
        }
        return key;
    }

    /** The fingerprints, the one that writes first. */
    Set<String> ids() {
        return keys.keySet();
    }
}
