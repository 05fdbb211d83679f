package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.MailKind;
import java.util.Objects;

/**
 * What somebody wants to see of the outbox, as it stands in the page's address.
 *
 * @param kind  null for all
 * @param state null for all
 * @param q     a municipality, a mayor or an office; may be empty, never null
 * @param page  from 1
 */
public record OutboxFilter(MailKind kind, DispatchState state, String q, Integer page) {

    public OutboxFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        page = page == null ? 1 : Math.max(1, page);
    }

    /** Whether nothing is left out. */
    public boolean showsAll() {
        return kind == null && state == null && q.isEmpty();
    }
}
