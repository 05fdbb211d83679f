package dk.kl.mayors.network.assignment;

import java.util.Arrays;

/**
 * The assignment that one would make by hand: put one mayor into each network, as far from each other as can be, then everybody in turn
 * where it costs least. Where the search begins, and what it must beat.
 */
final class Greedy {

    private Greedy() {
    }

    /** A plan that keeps pins and sizes; {@code first} chooses the mayor to begin with. The problem has no {@link Obstacles}. */
    static Plan plan(Facts facts, int first) {
        Plan plan = new Plan(facts);
        facts.problem().pins().forEach((id, number) -> plan.place(facts.position(id), number - 1));
        int[] nearestKm = new int[facts.size()];
        Arrays.fill(nearestKm, Integer.MAX_VALUE);
        for (int seat = 0; seat < plan.seats(); seat++) {
            if (plan.group(seat).size() > 0) {
                lookFrom(facts, plan.group(seat).member(0), nearestKm);
            }
        }
        int next = first % facts.size();
        for (int seat = 0; seat < plan.seats(); seat++) {
            if (plan.group(seat).size() == 0) {
                int chosen = plan.seatOf(next) == Facts.NONE && seat == 0 ? next : farthest(plan, nearestKm);
                plan.place(chosen, seat);
                lookFrom(facts, chosen, nearestKm);
            }
        }
        for (int candidate = 0; candidate < facts.size(); candidate++) {
            if (plan.seatOf(candidate) == Facts.NONE) {
                plan.place(candidate, cheapest(facts, plan, candidate));
            }
        }
        return plan;
    }

    private static void lookFrom(Facts facts, int seed, int[] nearestKm) {
        for (int i = 0; i < nearestKm.length; i++) {
            nearestKm[i] = Math.min(nearestKm[i], facts.km(seed)[i]);
        }
    }

    private static int farthest(Plan plan, int[] nearestKm) {
        int farthest = Facts.NONE;
        for (int i = 0; i < nearestKm.length; i++) {
            if (plan.seatOf(i) == Facts.NONE && (farthest == Facts.NONE || nearestKm[i] > nearestKm[farthest])) {
                farthest = i;
            }
        }
        return farthest;
    }

    private static int cheapest(Facts facts, Plan plan, int candidate) {
        SizeLimits limits = facts.problem().limits();
        int missing = 0;
        int unplaced = 0;
        for (int seat = 0; seat < plan.seats(); seat++) {
            missing += Math.max(0, limits.min() - plan.group(seat).size());
        }
        for (int i = 0; i < facts.size(); i++) {
            unplaced += plan.seatOf(i) == Facts.NONE ? 1 : 0;
        }
        int cheapest = Facts.NONE;
        long least = Long.MAX_VALUE;
        for (int seat = 0; seat < plan.seats(); seat++) {
            int size = plan.group(seat).size();
            boolean open = size < limits.max() && (size < limits.min() || unplaced > missing);
            long rise = open ? plan.rise(candidate, seat) : Long.MAX_VALUE;
            if (rise < least) {
                least = rise;
                cheapest = seat;
            }
        }
        return cheapest;
    }
}
