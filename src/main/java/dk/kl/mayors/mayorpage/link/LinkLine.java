package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.calendar.DanishDates;
import java.time.Instant;

/**
 * A personal link as staff see it, without the link.
 *
 * @param madeBy     the id of the member of staff, or null when it went out with a mail of the journey
 * @param lastUsedAt null while nobody has opened it
 * @param revokedBy  the id of the member of staff, or null when it ended with the mandate
 */
record LinkLine(String id, LinkPurpose purpose, State state, Instant madeAt, String madeBy, Instant endsAt, Instant lastUsedAt, Instant revokedAt,
                String revokedBy) {

    /** Whether the link leads anywhere. */
    enum State { OPEN, EXPIRED, REVOKED }

    public boolean open() {
        return state == State.OPEN;
    }

    public String made() {
        return DanishDates.moment(madeAt) + (madeBy == null ? "" : " af " + madeBy);
    }

    public String used() {
        return lastUsedAt == null ? "Ikke brugt endnu" : DanishDates.moment(lastUsedAt);
    }

    /** Until when it holds, or when and why it ended. */
    public String holds() {
        return switch (state) {
            case OPEN -> "Gælder til " + DanishDates.moment(endsAt);
            case EXPIRED -> "Udløb " + DanishDates.moment(endsAt);
            case REVOKED -> "Spærret " + DanishDates.moment(revokedAt) + (revokedBy == null ? ", da mandatet ophørte" : " af " + revokedBy);
        };
    }
}
