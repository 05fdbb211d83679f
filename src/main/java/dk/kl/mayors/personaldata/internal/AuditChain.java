package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.personaldata.AuditLog.Check;
import dk.kl.mayors.personaldata.AuditLog.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Binds each entry of the audit log to the one before it. */
final class AuditChain {

    private static final int AT_ONCE = 1_000;

    private AuditChain() {
    }

    /**
     * An entry's place in the chain.
     *
     * @param entry null when its time was over and it was removed
     */
    record Link(String previousHash, String hash, Entry entry) {
    }

    /** The end of the chain as it is kept. */
    record End(long number, String hash) {
    }

    /** SHA-256 of all fields, each with its length, and the hash before it. */
    static String hash(String previous, Entry entry) {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {previous, entry.number(), entry.at().toEpochMilli(), entry.actor(), entry.deed(), entry.about(),
            entry.what(), entry.why()}) {
            text.append(field.toString().length()).append(':').append(field);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Follows the chain from its first entry. */
    static Check follow(AuditEntries entries) {
        long highest = entries.highest();
        End end = entries.end();
        String previous = "";
        long removed = 0;
        for (long from = 1; from <= end.number(); from += AT_ONCE) {
            Map<Long, Link> links = entries.links(from, Math.min(from + AT_ONCE - 1, end.number()));
            for (long number = from; number < from + AT_ONCE && number <= end.number(); number++) {
                Link link = links.get(number);
                if (link == null || !fits(previous, link)) {
                    return new Check(number, removed, number, end.hash());
                }
                removed += link.entry() == null ? 1 : 0;
                previous = link.hash();
            }
        }
        long broken = !previous.equals(end.hash()) ? end.number() : highest > end.number() ? highest : 0;
        return new Check(end.number(), removed, broken, end.hash());
    }

    private static boolean fits(String previous, Link link) {
        return previous.equals(link.previousHash()) && (link.entry() == null || link.hash().equals(hash(previous, link.entry())));
    }
}
