package dk.kl.mayors.network.places;

import dk.kl.mayors.network.assignment.RoadMap;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A fair order of hosts. Everybody hosts equally often; where that does not come out even, those host once more who thereby make the
 * members' travel most equal. Nobody hosts again before all the others have, and whoever has travelled farthest comes next. An
 * experienced mayor begins.
 */
final class HostPlan {

    private final List<Mandate> members;

    HostPlan(List<Mandate> members) {
        this.members = members.stream().sorted(Comparator.comparing(member -> member.id().toString())).toList();
    }

    /** The hosts of so many meetings in their order; empty when there are no members. */
    List<MandateId> hosts(int meetings) {
        List<Mandate> hosts = new ArrayList<>();
        Map<Mandate, Integer> left = turns(meetings);
        for (int i = 0; i < meetings && !members.isEmpty(); i++) {
            Mandate next = i == 0 ? first(left) : next(hosts, left);
            left.merge(next, -1, Integer::sum);
            hosts.add(next);
        }
        return hosts.stream().map(Mandate::id).toList();
    }

    /** The member to whom a turn is best passed on, given who hosts the other meetings; empty list of members is refused. */
    MandateId bestFor(List<MandateId> otherHosts) {
        return members.stream().min(Comparator.<Mandate>comparingLong(member -> count(otherHosts, member))
            .thenComparing(Comparator.comparingLong((Mandate member) -> km(member, otherHosts)).reversed())).orElseThrow().id();
    }

    /** What the order of hosts asks of each member, in the order of the mandates. */
    List<Line> ledger(List<MandateId> hosts) {
        return members.stream().map(member -> new Line(member, (int) count(hosts, member), km(member, hosts))).toList();
    }

    private Map<Mandate, Integer> turns(int meetings) {
        Map<Mandate, Integer> turns = new HashMap<>();
        members.forEach(member -> turns.put(member, meetings / members.size()));
        int extra = members.isEmpty() ? 0 : meetings % members.size();
        for (int i = 0; i < extra; i++) {
            Mandate chosen = members.stream().filter(member -> turns.get(member) == meetings / members.size())
                .min(Comparator.comparingLong(member -> inequality(turns, member))).orElseThrow();
            turns.merge(chosen, 1, Integer::sum);
        }
        return turns;
    }

    /** The sum of the squares of everybody's travel if that member hosted once more; of two plans with equal hosting the fairer has the lower. */
    private long inequality(Map<Mandate, Integer> turns, Mandate extraHost) {
        long squares = 0;
        for (Mandate traveller : members) {
            long km = km(traveller, extraHost);
            for (Mandate host : members) {
                km += (long) turns.get(host) * km(traveller, host);
            }
            squares += km * km;
        }
        return squares;
    }

    private Mandate first(Map<Mandate, Integer> left) {
        ToLongFunction<Mandate> othersKm = host -> members.stream().mapToLong(member -> km(member, host)).sum();
        return members.stream().filter(member -> left.get(member) > 0)
            .min(Comparator.comparing(Mandate::newlyElected).thenComparingLong(othersKm)).orElseThrow();
    }

    private Mandate next(List<Mandate> hosts, Map<Mandate, Integer> left) {
        List<MandateId> soFar = hosts.stream().map(Mandate::id).toList();
        return members.stream().filter(member -> left.get(member) > 0)
            .min(Comparator.<Mandate>comparingLong(member -> count(soFar, member))
                .thenComparing(Comparator.comparingLong((Mandate member) -> km(member, soFar)).reversed())).orElseThrow();
    }

    private static long count(List<MandateId> hosts, Mandate member) {
        return hosts.stream().filter(member.id()::equals).count();
    }

    private long km(Mandate traveller, List<MandateId> hosts) {
        return members.stream().mapToLong(host -> count(hosts, host) * km(traveller, host)).sum();
    }

    private static long km(Mandate traveller, Mandate host) {
        return RoadMap.km(traveller.municipality(), host.municipality());
    }

    /**
     * One member's account.
     *
     * @param turns how often the member hosts
     * @param km    how far the member travels to the others' meetings in all, one way
     */
    record Line(Mandate member, int turns, long km) {
    }
}
