package dk.kl.mayors.inquiry.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says how many entries each key seals, and whether one of the keys is missing. A missing key has a status of its own that leaves the
 * product's health as it is: everything else works, and no proxy should take the node away.
 */
@Component("vaultHealthIndicator")
class VaultHealth implements HealthIndicator {

    static final Status KEY_MISSING = new Status("KEY_MISSING");

    private final VaultRows rows;
    private final VaultKeys keys;

    VaultHealth(VaultRows rows, VaultKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public Health health() {
        Map<String, Long> missing = new LinkedHashMap<>(rows.countByKey());
        Map<String, Long> known = new LinkedHashMap<>();
        keys.ids().forEach(id -> known.put(id, missing.getOrDefault(id, 0L)));
        missing.keySet().removeAll(known.keySet());
        Health.Builder health = missing.isEmpty() && !known.isEmpty() ? Health.up() : Health.status(KEY_MISSING);
        return health.withDetail("entriesByKey", known).withDetail("entriesWithoutKey", missing).build();
    }
}
