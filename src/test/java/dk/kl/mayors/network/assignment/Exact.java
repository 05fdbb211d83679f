package dk.kl.mayors.network.assignment;

import java.util.Arrays;

/** The best assignment there is, by looking at all of them: for at most 20 mayors, without pins and facilitators' conflicts. */
final class Exact {

    private static final int MOST = 20;
    private static final long UNKNOWN = -1;
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private final Facts facts;
    private final SizeLimits limits;
    private final long[] values;
    private final long[][] best;

    private Exact(Problem problem) {
        facts = new Facts(problem);
        limits = problem.limits();
        if (facts.size() > MOST) {
            throw new IllegalArgumentException("Too many mayors to look at every assignment.");
        }
        values = new long[1 << facts.size()];
        best = new long[problem.seats().size() + 1][1 << facts.size()];
        Arrays.fill(values, UNKNOWN);
        Arrays.stream(best).forEach(row -> Arrays.fill(row, UNKNOWN));
    }

    /** The least points that any assignment has. */
    static long points(Problem problem) {
        return new Exact(problem).best(problem.seats().size(), (1 << problem.candidates().size()) - 1);
    }

    /** The least points of spreading the mayors of the set over so many networks; the lowest mayor's network is chosen first. */
    private long best(int networks, int set) {
        if (networks == 1) {
            return fits(set) ? value(set) : IMPOSSIBLE;
        }
        if (best[networks][set] == UNKNOWN) {
            int lowest = Integer.lowestOneBit(set);
            long least = IMPOSSIBLE;
            for (int rest = set ^ lowest, others = rest; ; others = others - 1 & rest) {
                int chosen = others | lowest;
                int left = set ^ chosen;
                if (fits(chosen) && limits.allow(Integer.bitCount(left), networks - 1)) {
                    least = Math.min(least, value(chosen) + best(networks - 1, left));
                }
                if (others == 0) {
                    break;
                }
            }
            best[networks][set] = least;
        }
        return best[networks][set];
    }

    private boolean fits(int set) {
        int size = Integer.bitCount(set);
        return size >= limits.min() && size <= limits.max();
    }

    private long value(int set) {
        if (values[set] == UNKNOWN) {
            Group group = new Group(facts.size());
            for (int i = 0; i < facts.size(); i++) {
                if ((set >> i & 1) == 1) {
                    group.add(i);
                }
            }
            values[set] = facts.value(0, group);
        }
        return values[set];
    }
}
