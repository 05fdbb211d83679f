package dk.kl.mayors.personaldata;

import java.util.Arrays;
import java.util.Set;

/**
 * For whom an access report is made.
 *
 * @param self   the person whose data they are
 * @param userId the member of staff; empty for the person
 * @param groups of the member of staff
 */
public record DataReader(boolean self, String userId, Set<String> groups) {

    /** The person whose data they are. */
    public static DataReader themselves() {
        return new DataReader(true, "", Set.of());
    }

    public static DataReader staff(String userId, Set<String> groups) {
        return new DataReader(false, userId, Set.copyOf(groups));
    }

    /** The text, if this is the person or a member of one of the groups; else {@link DataKeeper#UNSEEN}. */
    public String of(String text, String... mayRead) {
        boolean reads = self || Arrays.stream(mayRead).anyMatch(groups::contains);
        return reads || text == null || text.isBlank() ? text : DataKeeper.UNSEEN;
    }
}
