package dk.kl.mayors.correspondence.template;

import dk.kl.mayors.calendar.DanishDates;
import java.time.Instant;

/**
 * A version of a text that staff have written.
 *
 * @param decidedBy who approved or returned it, or null
 */
public record TextVersion(String id, Template template, TextState state, Instant savedAt, String savedBy, Instant decidedAt, String decidedBy) {

    /** When it was saved, in Danish. */
    public String saved() {
        return DanishDates.moment(savedAt);
    }
}
