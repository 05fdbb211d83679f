package dk.kl.mayors.inquiry.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What operations watch of the vault; each figure is one count in the database, taken when the metrics are read. */
@Component
class VaultMeters implements MeterBinder {

    private final VaultRows rows;
    private final VaultKeys keys;

    VaultMeters(VaultRows rows, VaultKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        keys.ids().forEach(key -> Gauge.builder("vault.entries", () -> count(key::equals)).tag("key", key)
            .description("Entries that this key seals").register(registry));
        Gauge.builder("vault.entries.without.key", () -> count(key -> !keys.ids().contains(key)))
            .description("Entries whose key is missing").register(registry);
    }

    private long count(Predicate<String> key) {
        return rows.countByKey().entrySet().stream().filter(entry -> key.test(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }
}
