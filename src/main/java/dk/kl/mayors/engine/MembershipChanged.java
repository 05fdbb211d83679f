package dk.kl.mayors.engine;

/**
 * A member of staff puts somebody into a group or takes somebody out of it; published in that transaction. A listener that throws keeps it
 * from happening. Nothing is published of what the product does by itself, as with its first users.
 *
 * @param by     the id of whoever does it
 * @param joined false when the person leaves the group
 */
public record MembershipChanged(String by, String userId, String groupId, boolean joined) {
}
