package dk.kl.mayors.inquiry.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says how many entries each key seals, whether one of the keys is missing, and how many entries an older key keeps because they are
 * damaged. A missing key has a status of its own that leaves the product's health as it is: everything else works, and no proxy should take
 * the node away.
 */
@Component("vaultHealthIndicator")
class VaultHealth implements HealthIndicator {

    static final Status KEY_MISSING = new Status("KEY_MISSING");

    private final VaultRows rows;
    private final VaultKeys keys;
    private final VaultRotation rotation;

    VaultHealth(VaultRows rows, VaultKeys keys, VaultRotation rotation) {
        this.rows = rows;
        this.keys = keys;
        this.rotation = rotation;
    }

    @Override
    public Health health() {
        Map<String, Long> missing = new LinkedHashMap<>(rows.countByKey());
        Map<String, Long> known = new LinkedHashMap<>();
        keys.ids().forEach(id -> known.put(id, missing.getOrDefault(id, 0L)));
        missing.keySet().removeAll(known.keySet());
        Health.Builder health = missing.isEmpty() && !known.isEmpty() ? Health.up() : Health.status(KEY_MISSING);
        return health.withDetail("entriesByKey", known).withDetail("entriesWithoutKey", missing).withDetail("damaged", rotation.damaged()).build();
    }
}
