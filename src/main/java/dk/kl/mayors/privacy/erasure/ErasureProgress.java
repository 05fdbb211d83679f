package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.privacy.leftover.LeftoverScan;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the erasures have come that this node carries out now, in percent. */
@Component
class ErasureProgress {

    private static final int HALF = 50;

    private final Map<String, Integer> percent = new ConcurrentHashMap<>();

    /** The first (0) or second (1) search of that erasure; each counts for half. */
    LeftoverScan.Progress of(String id, int search) {
        return (read, all) -> percent.put(id, HALF * search + HALF * read / all);
    }

    /** Empty while another node works on it, or nobody. */
    OptionalInt percent(String id) {
        Integer known = percent.get(id);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    void done(String id) {
        percent.remove(id);
    }
}
