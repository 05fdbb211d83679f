package dk.kl.mayors.network.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Finds a good assignment by simulated annealing: from a greedy plan, mayors move or change places again and again; what makes the plan
 * worse is taken less and less often. Several independent runs, the best one counts. The number of steps is fixed, not the time, so the
 * same problem and seed give the same answer on every machine.
 */
public final class Search {

    private static final int RUNS = 4;
    private static final int STEPS_PER_MAYOR = 8_000;
    private static final int MOST_STEPS = 2_000_000;
    private static final int REPORT_EVERY = 1 << 12;

    private final Facts facts;
    private final long seed;
    private final Progress progress;
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicLong best = new AtomicLong(Long.MAX_VALUE);

    private Search(Facts facts, long seed, Progress progress) {
        this.facts = facts;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * The best assignment found: candidate's id to network number.
     *
     * @throws IllegalArgumentException when the problem has {@link Obstacles}; the message is their sentences
     */
    public static Map<String, Integer> find(Problem problem, long seed, Progress progress) {
        List<String> obstacles = Obstacles.in(problem);
        if (!obstacles.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", obstacles));
        }
        return new Search(new Facts(problem), seed, progress).find();
    }

    private Map<String, Integer> find() {
        Run found = IntStream.range(0, RUNS).parallel().mapToObj(this::run)
            .min(Comparator.comparingLong(Run::value).thenComparingInt(Run::number)).orElseThrow();
        return Plan.placement(facts, found.seatOf());
    }

    private Run run(int number) {
        SplittableRandom random = new SplittableRandom(seed + number);
        Plan plan = Greedy.plan(facts, random.nextInt(facts.size()));
        Annealing annealing = new Annealing(facts, plan, random);
        int steps = Math.min(STEPS_PER_MAYOR * facts.size(), MOST_STEPS);
        for (int step = 0; step < steps; step++) {
            annealing.step((double) step / steps);
            if (step % REPORT_EVERY == 0 && !report(annealing.remember(), steps)) {
                break;
            }
        }
        annealing.descend();
        return new Run(number, annealing.remember(), annealing.bestSeats());
    }

    private boolean report(long value, int steps) {
        long least = best.accumulateAndGet(value, Math::min);
        int percent = (int) Math.min(100, 100L * reports.incrementAndGet() * REPORT_EVERY / ((long) steps * RUNS));
        return progress.goOn(percent, least);
    }

    private record Run(int number, long value, int[] seatOf) {
    }

    /** Follows a search. */
    @FunctionalInterface
    public interface Progress {

        /** Lets the search run to its end, unseen. */
        Progress NONE = (percent, points) -> true;

        /**
         * Called now and then, by several threads.
         *
         * @param points of the best assignment so far
         * @return false to stop at the best so far
         */
        boolean goOn(int percent, long points);
    }
}
