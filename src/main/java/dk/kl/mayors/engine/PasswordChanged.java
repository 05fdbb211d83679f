package dk.kl.mayors.engine;

/**
 * A member of staff gives a user a new password; published in that transaction.
 *
 * @param by the id of whoever does it, the user's own for a change of one's own
 */
public record PasswordChanged(String by, String userId) {
}
