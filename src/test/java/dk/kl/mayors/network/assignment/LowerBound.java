package dk.kl.mayors.network.assignment;

import java.util.Arrays;

/**
 * Points that no assignment can go below. A member of a network of s meets s - 1 others, each with a share of 1/(s - 1) of the travel; let
 * the shares be any numbers of which each mayor gives 1 and takes 1 in all and none is above 1/(min - 1), and what remains is a
 * transport problem that is solved exactly. Trips too far and declined company count along; all that needs more than two mayors to
 * be judged counts 0.
 */
final class LowerBound {

    private final int size;
    private final int shares;
    private final double[][] cost;

    private LowerBound(Problem problem) {
        Facts facts = new Facts(problem);
        size = facts.size();
        shares = problem.limits().min() - 1;
        cost = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double together = problem.weight(Criterion.DISTANCE) * (facts.km(i)[j] > facts.maxKm(i) ? 10 : 0)
                    + problem.weight(Criterion.COMPANY) * (contains(facts.notWith(i), j) ? 120 : 0);
                cost[i][j] = i == j ? Double.POSITIVE_INFINITY : (double) problem.weight(Criterion.TRAVEL) * facts.km(i)[j] / shares + together;
            }
        }
    }

    /** The bound by the transport problem; takes a second for 98 mayors. */
    static long byTransport(Problem problem) {
        return floor(problem, new LowerBound(problem).transport());
    }

    /** A weaker bound that is quick for any number: every mayor meets the nearest ones only. */
    static long byNearest(Problem problem) {
        LowerBound bound = new LowerBound(problem);
        double sum = 0;
        for (double[] row : bound.cost) {
            double[] sorted = row.clone();
            Arrays.sort(sorted);
            sum += Arrays.stream(sorted, 0, bound.shares).sum();
        }
        return floor(problem, sum);
    }

    /** A network's travel is rounded to kilometres, so that each may be half a kilometre below what was counted. */
    private static long floor(Problem problem, double bound) {
        return (long) Math.floor(bound - 0.5 * problem.weight(Criterion.TRAVEL) * problem.seats().size());
    }

    /** Successive cheapest paths: each mayor gives {@code shares} and takes {@code shares}, at most one to each other. */
    private double transport() {
        boolean[][] used = new boolean[size][size];
        int[] taken = new int[size];
        double[] give = new double[size];
        double[] take = new double[size];
        double total = 0;
        for (int from = 0; from < size; from++) {
            for (int share = 0; share < shares; share++) {
                total += augment(from, used, taken, give, take);
            }
        }
        return total;
    }

    private double augment(int from, boolean[][] used, int[] taken, double[] give, double[] take) {
        double[] giverAt = new double[size];
        double[] takerAt = new double[size];
        int[] takerFrom = new int[size];
        int[] giverFrom = new int[size];
        boolean[] giverDone = new boolean[size];
        boolean[] takerDone = new boolean[size];
        Arrays.fill(giverAt, Double.POSITIVE_INFINITY);
        Arrays.fill(takerAt, Double.POSITIVE_INFINITY);
        giverAt[from] = 0;
        int goal = -1;
        while (goal < 0) {
            int giver = nearest(giverAt, giverDone);
            int taker = nearest(takerAt, takerDone);
            if (taker < 0 || giver >= 0 && giverAt[giver] <= takerAt[taker]) {
                giverDone[giver] = true;
                for (int j = 0; j < size; j++) {
                    double at = giverAt[giver] + Math.max(0, cost[giver][j] + give[giver] - take[j]);
                    if (!used[giver][j] && !takerDone[j] && at < takerAt[j]) {
                        takerAt[j] = at;
                        takerFrom[j] = giver;
                    }
                }
            } else if (taken[taker] < shares) {
                goal = taker;
            } else {
                takerDone[taker] = true;
                for (int i = 0; i < size; i++) {
                    double at = takerAt[taker] + Math.max(0, take[taker] - give[i] - cost[i][taker]);
                    if (used[i][taker] && !giverDone[i] && at < giverAt[i]) {
                        giverAt[i] = at;
                        giverFrom[i] = taker;
                    }
                }
            }
        }
        double length = takerAt[goal];
        for (int i = 0; i < size; i++) {
            give[i] += Math.min(giverAt[i], length);
            take[i] += Math.min(takerAt[i], length);
        }
        taken[goal]++;
        double paid = 0;
        for (int taker = goal; ; taker = giverFrom[takerFrom[taker]]) {
            int giver = takerFrom[taker];
            used[giver][taker] = true;
            paid += cost[giver][taker];
            if (giver == from) {
                return paid;
            }
            used[giver][giverFrom[giver]] = false;
            paid -= cost[giver][giverFrom[giver]];
        }
    }

    private static int nearest(double[] at, boolean[] done) {
        int nearest = -1;
        for (int i = 0; i < at.length; i++) {
            if (!done[i] && at[i] < Double.POSITIVE_INFINITY && (nearest < 0 || at[i] < at[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static boolean contains(int[] numbers, int number) {
        return Arrays.stream(numbers).anyMatch(one -> one == number);
    }
}
