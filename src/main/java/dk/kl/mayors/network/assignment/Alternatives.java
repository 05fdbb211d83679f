package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where one mayor could sit while all the others stay where they are. */
public final class Alternatives {

    private Alternatives() {
    }

    /**
     * The networks with room for one more, the best first.
     *
     * @param placement where the others sit; the mayor may be missing in it
     * @param id        a candidate of the problem
     */
    public static List<Option> withoutMoving(Problem problem, Map<String, Integer> placement, String id) {
        Facts facts = new Facts(problem);
        Plan plan = Plan.of(facts, without(placement, id));
        int candidate = facts.position(id);
        List<Option> options = new ArrayList<>();
        for (int seat = 0; seat < plan.seats(); seat++) {
            if (plan.group(seat).size() < problem.limits().max() && !facts.forbidden(seat, candidate)) {
                options.add(new Option(seat + 1, plan.rise(candidate, seat), facts.meanKm(candidate, plan.group(seat)), plan.group(seat).size()));
            }
        }
        options.sort(Comparator.comparingLong(Option::rise).thenComparingInt(Option::network));
        return options;
    }

    private static Map<String, Integer> without(Map<String, Integer> placement, String id) {
        Map<String, Integer> others = new HashMap<>(placement);
        others.remove(id);
        return others;
    }

    /**
     * A network with room.
     *
     * @param rise    the points that the network's total rises by; the fewer, the better
     * @param meanKm  how far the mayor has to the members on the average
     * @param members how many are there already
     */
    public record Option(int network, long rise, int meanKm, int members) {
    }
}
