package dk.kl.mayors.network.assignment;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One run of the search. Pinned mayors never move, and no network leaves its size limits. */
final class Annealing {

    private static final int NEIGHBOURS = 25;
    private static final int SAMPLES = 400;
    /** From the hottest temperature to the coldest. */
    private static final double COOLING = 1.0 / 400;
    private static final double NEAR_SHARE = 0.75;
    private static final double MOVE_SHARE = 0.2;

    private final Facts facts;
    private final Plan plan;
    private final SplittableRandom random;
    private final SizeLimits limits;
    private final int[] free;
    private final boolean[] pinned;
    private final int[][] nearest;
    private final double hottest;
    private long best = Long.MAX_VALUE;
    private int[] bestSeats;

    Annealing(Facts facts, Plan plan, SplittableRandom random) {
        this.facts = facts;
        this.plan = plan;
        this.random = random;
        limits = facts.problem().limits();
        pinned = new boolean[facts.size()];
        facts.problem().pins().keySet().forEach(id -> pinned[facts.position(id)] = true);
        free = IntStream.range(0, facts.size()).filter(candidate -> !pinned[candidate]).toArray();
        nearest = new int[facts.size()][];
        for (int candidate : free) {
            int[] km = facts.km(candidate);
            nearest[candidate] = IntStream.range(0, facts.size()).filter(other -> other != candidate).boxed()
                .sorted(Comparator.<Integer>comparingInt(other -> km[other]).thenComparingInt(other -> other)).limit(NEIGHBOURS)
                .mapToInt(Integer::intValue).toArray();
        }
        hottest = typicalRise();
    }

    /** One attempt; {@code share} tells how much of the run is over, from 0 to 1. */
    void step(double share) {
        if (free.length < 1 || plan.seats() < 2) {
            return;
        }
        double temperature = hottest * Math.pow(COOLING, share);
        attempt(plan.total() + (long) (-temperature * Math.log(1 - random.nextDouble())));
    }

    /** Keeps the plan as it stands when it is the best so far; returns the points of the best. */
    long remember() {
        if (plan.total() < best) {
            best = plan.total();
            bestSeats = plan.copyOfSeats();
        }
        return best;
    }

    int[] bestSeats() {
        return bestSeats;
    }

    /** Goes on to a plan that no single move and no single swap makes better. */
    void descend() {
        boolean better = true;
        while (better) {
            better = false;
            for (int one : free) {
                for (int seat = 0; seat < plan.seats(); seat++) {
                    better |= plan.seatOf(one) != seat && move(one, seat, plan.total() - 1);
                }
                for (int other : free) {
                    better |= plan.seatOf(one) != plan.seatOf(other) && swap(one, other, plan.total() - 1);
                }
            }
        }
    }

    private void attempt(long highest) {
        int one = free[random.nextInt(free.length)];
        int other = random.nextDouble() < NEAR_SHARE ? nearest[one][random.nextInt(nearest[one].length)] : random.nextInt(facts.size());
        int seat = plan.seatOf(other);
        if (seat == plan.seatOf(one)) {
            return;
        }
        if (random.nextDouble() < MOVE_SHARE) {
            move(one, seat, highest);
            return;
        }
        Group group = plan.group(seat);
        int partner = group.member(random.nextInt(group.size()));
        if (!pinned[partner]) {
            swap(one, partner, highest);
        }
    }

    private boolean move(int candidate, int to, long highest) {
        int from = plan.seatOf(candidate);
        if (plan.group(to).size() >= limits.max() || plan.group(from).size() <= limits.min()) {
            return false;
        }
        plan.move(candidate, to);
        if (plan.total() > highest) {
            plan.move(candidate, from);
            return false;
        }
        return true;
    }

    private boolean swap(int one, int other, long highest) {
        plan.swap(one, other);
        if (plan.total() > highest) {
            plan.swap(one, other);
            return false;
        }
        return true;
    }

    /** How much a random swap costs on the average, leaving forbidden ones out: the temperature to begin with. */
    private double typicalRise() {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < SAMPLES && free.length > 1; i++) {
            int one = free[random.nextInt(free.length)];
            int other = free[random.nextInt(free.length)];
            if (plan.seatOf(one) != plan.seatOf(other)) {
                long before = plan.total();
                plan.swap(one, other);
                long rise = plan.total() - before;
                plan.swap(one, other);
                if (rise > 0 && rise < Facts.FORBIDDEN) {
                    sum += rise;
                    count++;
                }
            }
        }
        return count == 0 ? 1 : Math.max(1, (double) sum / count / 2);
    }
}
