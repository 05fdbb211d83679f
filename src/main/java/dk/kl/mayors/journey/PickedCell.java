package dk.kl.mayors.journey;

import dk.kl.mayors.roster.MandateId;
import java.util.Optional;

/**
 * A cell of the board that somebody has marked, with the task that stood behind it then: what has become of it since is not what was meant.
 * Written as {@code 0751-2022-01-01/b98/<task id>}.
 */
record PickedCell(MandateId mandate, Step step, String taskId) {

    /** Reads the written form; empty when it is another. */
    static Optional<PickedCell> of(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            MandateId mandate = MandateId.of(parts[0]);
            return Step.ofCode(parts[1]).map(step -> new PickedCell(mandate, step, parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a marked cell of that mandate and step, whatever its task. */
    static boolean isOf(String text, MandateId mandate, Step step) {
        return text.startsWith(mandate + "/" + step.code() + "/");
    }

    @Override
    public String toString() {
        return mandate + "/" + step.code() + "/" + taskId;
    }
}
