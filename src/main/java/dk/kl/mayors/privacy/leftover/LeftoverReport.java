package dk.kl.mayors.privacy.leftover;

import java.util.List;

/**
 * What a search for a person's traces has found.
 *
 * @param tables  how many tables were read
 * @param columns how many text and byte columns they have
 * @param rows    how many rows were read
 */
public record LeftoverReport(List<Leftover> leftovers, int tables, int columns, long rows) {

    public LeftoverReport {
        leftovers = List.copyOf(leftovers);
    }

    /** The places where the person alone can be meant. */
    public List<Leftover> own() {
        return leftovers.stream().filter(leftover -> !leftover.shared()).toList();
    }

    /** The places with nothing but what somebody else has too, for instance a secretary of two mayors. */
    public List<Leftover> shared() {
        return leftovers.stream().filter(Leftover::shared).toList();
    }

    /** Whether nothing of the person is left. */
    public boolean clean() {
        return own().isEmpty();
    }
}
