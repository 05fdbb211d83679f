package dk.kl.mayors.calendar;

import java.util.List;

/** Opens, dates and closes rounds. */
public interface RoundPlanning {

    /** Marks a planned round as running; false when it is unknown, runs already or is closed. */
    boolean open(String roundId);

    /** The round's dates as they stand; fields that staff have not set are null. */
    RoundPlan plan(RoundId round);

    /**
     * Sets the round's dates and plans its events.
     *
     * @return what is wrong, one Danish sentence each that says what to do; nothing is changed unless the list is empty
     */
    List<String> setDates(RoundId round, RoundPlan plan);

    /** Marks the round as closed. */
    void close(RoundId round);
}
