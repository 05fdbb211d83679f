package dk.kl.mayors.privacy.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody looks for in the audit log, as it stands in the page's address.
 *
 * @param q     a municipality, a round or an inquiry's number; may be empty, never null
 * @param actor a user's id or another actor; may be empty, never null
 * @param from  the first day in ISO form; may be empty, never null
 * @param to    the last day in ISO form; may be empty, never null
 * @param page  from 1
 */
record AuditFilter(String q, String actor, String from, String to, Integer page) {

    private static final int LAST_PAGE = 100_000;

    AuditFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        actor = Objects.requireNonNullElse(actor, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
        page = page == null ? 1 : Math.max(1, Math.min(LAST_PAGE, page));
    }

    /** Whether nothing is left out. */
    public boolean showsAll() {
        return q.isEmpty() && actor.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** What cannot be understood, as a Danish sentence that says what to do. */
    Optional<String> problem() {
        if (unreadable(from) || unreadable(to)) {
            return Optional.of("Skriv datoen som dag, måned og år, for eksempel 14-01-2022.");
        }
        return day(from).flatMap(first -> day(to).filter(first::isAfter)).map(last -> "Perioden slutter, før den begynder. Byt om på datoerne.");
    }

    Optional<LocalDate> firstDay() {
        return day(from);
    }

    Optional<LocalDate> lastDay() {
        return day(to);
    }

    private static boolean unreadable(String text) {
        return !text.isEmpty() && day(text).isEmpty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
