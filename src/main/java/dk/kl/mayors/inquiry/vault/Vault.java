package dk.kl.mayors.inquiry.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is written in confidence. Works in the caller's transaction; asks nobody whether they may read. Reading throws
 * {@link VaultClosed} while an entry's key is missing and {@link VaultDamaged} when an entry was tampered with; the caller's transaction
 * lives on.
 */
@Service
public class Vault {

    private final VaultRows rows;
    private final VaultKeys keys;
    private final Clock clock;

    Vault(VaultRows rows, VaultKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** What an entry is. */
    public enum Kind { SUBJECT, QUESTION, ANSWER, FILE_NAME, FILE, REASON, NOTE, SOURCES }

    /** Seals a text; the id of its entry. Throws {@link VaultClosed} when there is no key at all. */
    @Transactional
    public String put(String inquiryId, Kind kind, String text) {
        return put(inquiryId, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes; the id of their entry. Throws {@link VaultClosed} when there is no key at all. */
    @Transactional
    public String put(String inquiryId, Kind kind, byte[] content) {
        String id = UUID.randomUUID().toString();
        rows.insert(id, inquiryId, kind, Seal.close(keys.first(), SealedEntry.place(inquiryId, id, kind.name()), content), OffsetDateTime.now(clock));
        return id;
    }

    /** One entry of that inquiry, opened; empty when the inquiry has no such entry. */
    @Transactional(readOnly = true, noRollbackFor = {VaultClosed.class, VaultDamaged.class})
    public Optional<Entry> read(String inquiryId, String entryId) {
        return rows.find(inquiryId, entryId).map(this::opened);
    }

    /** All entries of an inquiry of those kinds, or of every kind when none is named, in the order in which they were put in. */
    @Transactional(readOnly = true, noRollbackFor = {VaultClosed.class, VaultDamaged.class})
    public List<Entry> entries(String inquiryId, Kind... kinds) {
        Set<String> wanted = Stream.of(kinds).map(Kind::name).collect(Collectors.toSet());
        return rows.of(inquiryId).stream().filter(entry -> wanted.isEmpty() || wanted.contains(entry.kind())).map(this::opened).toList();
    }

    /** Which inquiry that entry belongs to; empty when there is no such entry. */
    @Transactional(readOnly = true)
    public Optional<String> inquiryOf(String entryId) {
        return rows.inquiryOf(entryId);
    }

    /** All entries of that kind, of whichever inquiry, that were put in before that instant; what cannot be opened is counted. */
    @Transactional(readOnly = true)
    public Sweep sweep(Kind kind, Instant before) {
        List<Found> found = new ArrayList<>();
        int shut = 0;
        for (SealedEntry entry : rows.of(kind.name(), before.atOffset(ZoneOffset.UTC))) {
            try {
                found.add(new Found(entry.inquiryId(), opened(entry)));
            } catch (VaultClosed | VaultDamaged e) {
                shut++;
            }
        }
        return new Sweep(found, shut);
    }

    /** Removes all that was written about an inquiry, also what cannot be opened; how many entries there were. */
    @Transactional
    public int erase(String inquiryId) {
        return rows.delete(inquiryId);
    }

    private Entry opened(SealedEntry entry) {
        byte[] content = entry.open(keys);
        return new Entry(entry.id(), Kind.valueOf(entry.kind()), content, entry.writtenAt());
    }

    /** An opened entry and the inquiry that it belongs to. */
    public record Found(String inquiryId, Entry entry) {
    }

    /** What was found, and how many entries could not be opened. */
    public record Sweep(List<Found> found, int shut) {
    }

    /** An opened entry. */
    public record Entry(String id, Kind kind, byte[] content, Instant writtenAt) {

        /** The content as a text. */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** Without the content, so that no log shows it. */
        @Override
        public String toString() {
            return "Entry[" + kind + " " + id + "]";
        }
    }
}
