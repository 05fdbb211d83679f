package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.correspondence.PostFigures.KindFigures;
import dk.kl.mayors.engine.PastWork.Failures;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a round came to, in figures; it names municipalities, never people.
 *
 * @param failures what stood still because of an error, by the step where it did
 */
record RoundReport(Round round, Instant madeAt, JourneyFigures journeys, List<EventFigures> events, NetworkFigures networks, List<KindFigures> post,
                   List<Failures> failures, long phoneCalls) {

    /** "15. juni 2022 kl. 10.00". */
    public String made() {
        return DanishDates.moment(madeAt);
    }

    /** What became of the letters and mails, all kinds together. */
    public KindFigures allPost() {
        return new KindFigures(null, sum(KindFigures::written), sum(KindFigures::sent), sum(KindFigures::bounced), sum(KindFigures::failed),
            sum(KindFigures::uncertain));
    }

    /** What went wrong, in Danish sentences; empty when nothing did. */
    public List<String> troubles() {
        return Troubles.of(this);
    }

    private long sum(ToLongFunction<KindFigures> figure) {
        return post.stream().mapToLong(figure).sum();
    }

    /**
     * How many journeys there were.
     *
     * @param complete brought to their end
     * @param stopped  ended with the mandate
     * @param running  not at their end yet
     */
    record JourneyFigures(long mayors, long newlyElected, long complete, long stopped, long running) {
    }

    /**
     * One event, or all meetings of the networks together.
     *
     * @param when       in Danish
     * @param silent     those invited who have not answered
     * @param medianDays from the invitation to the answer, null when nobody has answered
     * @param slowest    the municipality that took longest, with its days; empty when nobody has answered
     */
    record EventFigures(String title, String when, long invited, long attends, long substitutes, long declines, long exempt, long silent, long present, long absent,
                        long reminders, Double medianDays, String slowest) {

        /** "3 dage" or "2,5 dage"; empty when nobody has answered. */
        public String median() {
            return medianDays == null ? "" : Troubles.number(medianDays) + (medianDays == 1 ? " dag" : " dage");
        }
    }

    /** The networks in force: how many, how many sit in them, the smallest and the largest, and how many mayors sit in none. */
    record NetworkFigures(int networks, int members, int smallest, int largest, int withoutFacilitator, long outside) {
    }
}
