package dk.kl.mayors.network.assignment;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Holds the search against a greedy assignment, against a lower bound, on small instances against the optimum, and on some against
 * Timefold with the same criteria. Points, fewer are better. The README says how to run it.
 */
public final class AssignmentBenchmark {

    private static final int TIMEFOLD_SECONDS = 10;

    private int beyondGreedy;
    private int large;
    private int optimal;
    private int small;

    private AssignmentBenchmark() {
    }

    /** Prints one line for each instance; {@code args} may hold the number of instances of 98 and of 1,000 mayors. */
    public static void main(String[] args) {
        int usual = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int large = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int rivals = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        AssignmentBenchmark benchmark = new AssignmentBenchmark();
        System.out.println("mayors seed     greedy     search    bound   gap %  seconds");
        LongStream.rangeClosed(1, usual).forEach(seed -> benchmark.line(SampleProblems.ofSize(98, seed), seed, true));
        LongStream.rangeClosed(1, large).forEach(seed -> benchmark.line(SampleProblems.ofSize(1000, seed), seed, false));
        System.out.println("mayors seed     greedy     search  optimum");
        for (long seed = 1; seed <= 10; seed++) {
            benchmark.small(SampleProblems.ofSize(20, seed), seed);
            benchmark.small(SampleProblems.ofSize(15, new SizeLimits(4, 6), seed), seed);
        }
        System.out.printf("Better than greedy on %d of %d large instances, at the optimum on %d of %d small ones.%n", benchmark.beyondGreedy,
            benchmark.large, benchmark.optimal, benchmark.small);
        System.out.println("mayors seed     search  Timefold in " + TIMEFOLD_SECONDS + " s");
        LongStream.rangeClosed(1, rivals).forEach(seed -> rival(SampleProblems.ofSize(98, seed), seed));
    }

    private void line(Problem problem, long seed, boolean exactBound) {
        long bound = exactBound ? LowerBound.byTransport(problem) : LowerBound.byNearest(problem);
        Timed found = timed(() -> search(problem));
        long greedy = greedy(problem);
        large++;
        beyondGreedy += found.points() < greedy ? 1 : 0;
        System.out.printf(Locale.ROOT, "%6d %4d %10d %10d %8d %7.1f %8.1f%n", problem.candidates().size(), seed, greedy, found.points(), bound,
            100.0 * (found.points() - bound) / bound, found.seconds());
    }

    private void small(Problem problem, long seed) {
        long found = search(problem);
        long optimum = Exact.points(problem);
        small++;
        optimal += found == optimum ? 1 : 0;
        System.out.printf(Locale.ROOT, "%6d %4d %10d %10d %8d%n", problem.candidates().size(), seed, greedy(problem), found, optimum);
    }

    private static void rival(Problem problem, long seed) {
        Map<String, Integer> rival = TimefoldRival.solve(problem, TIMEFOLD_SECONDS);
        System.out.printf(Locale.ROOT, "%6d %4d %10d %9d%n", problem.candidates().size(), seed, search(problem), Evaluation.of(problem, rival).points());
    }

    private static long search(Problem problem) {
        return Evaluation.of(problem, Search.find(problem, 1, Search.Progress.NONE)).points();
    }

    private static long greedy(Problem problem) {
        return Greedy.plan(new Facts(problem), 0).total();
    }

    private static Timed timed(LongSupplier work) {
        long before = System.nanoTime();
        long points = work.getAsLong();
        return new Timed(points, (System.nanoTime() - before) / 1e9);
    }

    private record Timed(long points, double seconds) {
    }
}
