package dk.kl.mayors.calendar;

import java.time.LocalDate;
import java.util.List;

/** Opens, dates and closes rounds. */
public interface RoundPlanning {

    /**
     * Plans the round of the election that is held on that day; the dates that the law sets follow from it.
     *
     * @param electionDate the third Tuesday of November in an election year; null counts as missing
     */
    NewRound create(LocalDate electionDate);

    /** The next election after the newest round, or the coming one when there is no round. */
    LocalDate nextElection();

    /**
     * What came of planning a round.
     *
     * @param round    the new round, or null when there are problems
     * @param problems Danish sentences that say what to do
     */
    record NewRound(RoundId round, List<String> problems) {
    }

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

    /** What speaks against giving the mayors another last day for their network wishes: Danish sentences; null counts as missing. */
    List<String> signUpDeadlineProblems(RoundId round, LocalDate deadline);

    /** Sets another last day for network wishes. Who calls it sees to it that the timers follow in the same transaction. */
    void moveSignUpDeadline(RoundId round, LocalDate deadline);

    /** Marks the round as closed. */
    void close(RoundId round);
}
