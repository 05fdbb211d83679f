package dk.kl.mayors.inquiry.vault;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals with the first key what an older key still seals, in small transactions. Two nodes may do so at once: whoever comes second finds
 * an entry changed and leaves it alone.
 */
@Component
class VaultRotation {

    private static final Logger log = LoggerFactory.getLogger(VaultRotation.class);
    private static final int AT_ONCE = 50;

    private final VaultRows rows;
    private final VaultKeys keys;
    private final TransactionTemplate transaction;
    private volatile int damaged;

    VaultRotation(VaultRows rows, VaultKeys keys, TransactionTemplate transaction) {
        this.rows = rows;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** At the start and every night. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${mayors.vault.rotate-at:0 15 4 * * *}", zone = "Europe/Copenhagen")
    void rotateAll() {
        rotate();
    }

    /** Seals anew all that an older key seals and that can be opened; how many entries were. What is damaged stays as it is. */
    int rotate() {
        List<String> older = new ArrayList<>(keys.ids());
        if (older.size() < 2) {
            damaged = 0;
            return 0;
        }
        older.remove(0);
        int met = 0;
        int resealed = 0;
        List<SealedEntry> chunk = rows.under(older, 0, AT_ONCE);
        while (!chunk.isEmpty()) {
            List<SealedEntry> entries = chunk;
            List<SealedEntry> broken = new ArrayList<>();
            resealed += transaction.execute(status -> entries.stream().mapToInt(entry -> resealed(entry, broken)).sum());
            met += broken.size();
            chunk = rows.under(older, entries.get(entries.size() - 1).number(), AT_ONCE);
        }
        damaged = met;
        if (resealed > 0) {
            log.info("{} entries of the vault are now sealed with the key {}", resealed, keys.first().id());
        }
        return resealed;
    }

    /** How many entries the latest run has found damaged; they keep their old key. 0 before the first run. */
    int damaged() {
        return damaged;
    }

    private int resealed(SealedEntry entry, List<SealedEntry> broken) {
        try {
            String place = SealedEntry.place(entry.inquiryId(), entry.id(), entry.kind());
            return rows.reseal(entry, Seal.close(keys.first(), place, entry.open(keys))) ? 1 : 0;
        } catch (VaultDamaged e) {
            log.error("The vault's entry {} is damaged and keeps its old key", entry.id());
            broken.add(entry);
            return 0;
        }
    }
}
