package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network's turns and how they change when people come, go or trade. What has been held never changes.
 *
 * @param turns in the order of time
 * @param next  the index of the first turn that has not been held
 */
record HostOrder(List<HostTurn> turns, int next) {

    HostOrder {
        turns = List.copyOf(turns);
    }

    /** Gives a newcomer turns of those who have most of them, the last ones first, until it is fair; the next meeting stays where it is. */
    HostOrder including(MandateId newcomer, int members) {
        List<HostTurn> changed = new ArrayList<>(turns);
        int share = members == 0 ? 0 : turns.size() / members;
        for (int given = 0; given < share; given++) {
            Map<MandateId, Integer> counts = counts(changed);
            int most = counts.entrySet().stream().filter(entry -> !entry.getKey().equals(newcomer)).mapToInt(Map.Entry::getValue).max().orElse(0);
            int last = IntStream.range(next + 1, changed.size())
                .filter(i -> !changed.get(i).host().equals(newcomer) && counts.get(changed.get(i).host()) == most).max().orElse(-1);
            if (last < 0 || most <= counts.getOrDefault(newcomer, 0)) {
                break;
            }
            changed.set(last, changed.get(last).by(newcomer));
        }
        return new HostOrder(changed, next);
    }

    /** Passes the turns still to come of somebody who leaves on to those who stay, each to whom it is fairest. */
    HostOrder without(MandateId leaver, List<Mandate> staying) {
        List<HostTurn> changed = new ArrayList<>(turns);
        HostPlan plan = new HostPlan(staying);
        for (int i = next; i < changed.size() && !staying.isEmpty(); i++) {
            if (changed.get(i).host().equals(leaver)) {
                List<MandateId> others = changed.stream().map(HostTurn::host).filter(host -> !host.equals(leaver)).toList();
                changed.set(i, changed.get(i).by(plan.bestFor(others)));
            }
        }
        return new HostOrder(changed, next);
    }

    /**
     * Lets the hosts of two meetings to come change places; both are counted from 1.
     *
     * @throws IllegalArgumentException with a Danish sentence when there is nothing to swap
     */
    HostOrder swapped(int one, int other) {
        if (Math.min(one, other) - 1 < next || Math.max(one, other) > turns.size()) {
            throw new IllegalArgumentException("Vælg to møder, der ikke er holdt endnu.");
        }
        HostTurn first = turns.get(one - 1);
        HostTurn second = turns.get(other - 1);
        if (first.host().equals(second.host())) {
            throw new IllegalArgumentException("De to møder har den samme vært. Vælg to møder med hver sin vært.");
        }
        List<HostTurn> changed = new ArrayList<>(turns);
        changed.set(one - 1, first.by(second.host()));
        changed.set(other - 1, second.by(first.host()));
        return new HostOrder(changed, next);
    }

    /** The indices of the turns that have another host here than there. */
    List<Integer> differing(HostOrder other) {
        return IntStream.range(0, turns.size()).filter(i -> !turns.get(i).host().equals(other.turns.get(i).host())).boxed().toList();
    }

    private static Map<MandateId, Integer> counts(List<HostTurn> turns) {
        Map<MandateId, Integer> counts = new HashMap<>();
        turns.forEach(turn -> counts.merge(turn.host(), 1, Integer::sum));
        return counts;
    }
}
