package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one mayor could sit instead, and what that would mean. */
public final class Alternatives {

    private final Facts facts;
    private final Plan plan;
    private final int candidate;

    /**
     * The alternatives of one mayor.
     *
     * @param placement where everybody sits; the mayor may be missing in it
     * @param id        a candidate of the problem
     */
    public Alternatives(Problem problem, Map<String, Integer> placement, String id) {
        facts = new Facts(problem);
        plan = Plan.of(facts, placement);
        candidate = facts.position(id);
        if (candidate == Facts.NONE) {
            throw new IllegalArgumentException("Borgmesteren skal ikke have en plads.");
        }
    }

    /** The networks with room for one more besides those who sit there, the best first; the mayor's own network is not among them. */
    public List<Option> withoutMoving() {
        List<Option> options = new ArrayList<>();
        for (int seat = 0; seat < plan.seats(); seat++) {
            if (seat != plan.seatOf(candidate) && plan.group(seat).size() < facts.problem().limits().max() && !facts.forbidden(seat, candidate)) {
                options.add(new Option(seat + 1, plan.rise(candidate, seat), facts.meanKm(candidate, plan.group(seat)), plan.group(seat).size()));
            }
        }
        options.sort(Comparator.comparingLong(Option::rise).thenComparingInt(Option::network));
        return options;
    }

    /** The best change into each of the other networks, by a move or by a swap with somebody who is not pinned; the best ones first. */
    public List<Change> next(int count) {
        List<Change> changes = new ArrayList<>();
        for (int seat = 0; seat < plan.seats(); seat++) {
            if (seat != plan.seatOf(candidate) && plan.seatOf(candidate) != Facts.NONE && !facts.forbidden(seat, candidate)) {
                bestInto(seat).ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparingLong(Change::rise).thenComparingInt(Change::network));
        return changes.subList(0, Math.min(count, changes.size()));
    }

    /** What it would mean to move the mayor into the network, whatever its size. */
    public Change into(int network) {
        Map<Criterion, Long> before = points();
        int from = plan.seatOf(candidate);
        if (from != Facts.NONE) {
            plan.remove(candidate);
        }
        plan.place(candidate, network - 1);
        Change change = change(network, "", before);
        plan.remove(candidate);
        if (from != Facts.NONE) {
            plan.place(candidate, from);
        }
        return change;
    }

    /** How far the mayor has to the other members, on the average, in the own network. */
    public int meanKm() {
        return plan.seatOf(candidate) == Facts.NONE ? 0 : facts.meanKm(candidate, plan.group(plan.seatOf(candidate)));
    }

    private Optional<Change> bestInto(int seat) {
        Map<Criterion, Long> before = points();
        int from = plan.seatOf(candidate);
        List<Change> changes = new ArrayList<>();
        if (plan.group(seat).size() < facts.problem().limits().max() && plan.group(from).size() > facts.problem().limits().min()) {
            plan.move(candidate, seat);
            changes.add(change(seat + 1, "", before));
            plan.move(candidate, from);
        }
        for (int partner : members(seat)) {
            String id = facts.candidate(partner).id();
            if (!facts.problem().pins().containsKey(id) && !facts.forbidden(from, partner)) {
                plan.swap(candidate, partner);
                changes.add(change(seat + 1, id, before));
                plan.swap(candidate, partner);
            }
        }
        return changes.stream().min(Comparator.comparingLong(Change::rise).thenComparing(Change::swapWith));
    }

    private int[] members(int seat) {
        int[] members = new int[plan.group(seat).size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = plan.group(seat).member(i);
        }
        return members;
    }

    private Map<Criterion, Long> points() {
        Map<Criterion, Long> points = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            for (int seat = 0; seat < plan.seats(); seat++) {
                points.merge(criterion, facts.problem().weight(criterion) * criterion.rule().points(facts, plan.group(seat)), Long::sum);
            }
        }
        return points;
    }

    private Change change(int network, String swapWith, Map<Criterion, Long> before) {
        Map<Criterion, Long> differences = new EnumMap<>(Criterion.class);
        points().forEach((criterion, points) -> {
            if (!points.equals(before.get(criterion))) {
                differences.put(criterion, points - before.get(criterion));
            }
        });
        int km = facts.meanKm(candidate, plan.group(network - 1));
        return new Change(network, swapWith, differences.values().stream().mapToLong(Long::longValue).sum(), km, new HashMap<>(differences));
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

    /**
     * A change of place.
     *
     * @param swapWith    the id of whom the mayor changes places with, or empty for a mere move
     * @param rise        the weighted points that the assignment gets worse by; negative when it gets better
     * @param meanKm      how far the mayor would have to the others there, on the average
     * @param differences the criteria that change, and by how many weighted points
     */
    public record Change(int network, String swapWith, long rise, int meanKm, Map<Criterion, Long> differences) {
    }
}
