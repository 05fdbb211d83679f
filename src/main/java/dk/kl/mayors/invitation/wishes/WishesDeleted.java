package dk.kl.mayors.invitation.wishes;

/** The event is over and what was kept for it only is gone; published in the transaction that deleted it. */
public record WishesDeleted(String eventId) {
}
