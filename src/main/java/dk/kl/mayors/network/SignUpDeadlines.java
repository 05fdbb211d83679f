package dk.kl.mayors.network;

import dk.kl.mayors.calendar.RoundId;

/** What follows in the sign-up when the calendar gives the mayors another last day for their wishes. */
public interface SignUpDeadlines {

    /** How many of the round's mayors have been asked and have not answered. */
    long unanswered(RoundId round);

    /** Lets the waiting sign-ups end on the day that the calendar has now; in the caller's transaction. */
    void follow(RoundId round);

    /** Writes the offer with the new last day to those who have not answered, once for each day. */
    void tell(RoundId round);
}
