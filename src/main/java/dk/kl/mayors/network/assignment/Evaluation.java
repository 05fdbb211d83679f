package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an assignment is worth, and why.
 *
 * @param points     the weighted points of all networks; fewer are better
 * @param networks   by number
 * @param unplaced   ids of candidates without a place
 * @param collisions what an assignment must not have, in Danish sentences; empty for a valid one
 */
public record Evaluation(long points, List<NetworkScore> networks, List<String> unplaced, List<String> collisions) {

    /** Judges who sits where, whether or not it is a valid assignment. */
    public static Evaluation of(Problem problem, Map<String, Integer> placement) {
        Facts facts = new Facts(problem);
        Plan plan = Plan.of(facts, placement);
        List<NetworkScore> networks = new ArrayList<>();
        List<String> collisions = new ArrayList<>();
        for (int seat = 0; seat < plan.seats(); seat++) {
            networks.add(score(facts, plan, seat));
            collide(facts, plan, seat, collisions);
        }
        List<String> unplaced = problem.candidates().stream().map(Candidate::id)
            .filter(id -> plan.seatOf(facts.position(id)) == Facts.NONE).toList();
        if (!unplaced.isEmpty()) {
            collisions.add(unplaced.size() == 1 ? "1 borgmester har ingen plads." : unplaced.size() + " borgmestre har ingen plads.");
        }
        return new Evaluation(networks.stream().mapToLong(NetworkScore::points).sum(), networks, unplaced, collisions);
    }

    /** How far each mayor who has a place has to the others of the network, on the average, in kilometres, by id. */
    public static Map<String, Integer> meanKmOf(Problem problem, Map<String, Integer> placement) {
        Facts facts = new Facts(problem);
        Plan plan = Plan.of(facts, placement);
        Map<String, Integer> km = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (plan.seatOf(i) != Facts.NONE) {
                km.put(facts.candidate(i).id(), facts.meanKm(i, plan.group(plan.seatOf(i))));
            }
        }
        return km;
    }

    /** The network with most points for each member; empty when nobody has a place. */
    public Optional<NetworkScore> worst() {
        return networks.stream().filter(network -> network.size() > 0)
            .max(Comparator.comparingDouble((NetworkScore network) -> (double) network.points() / network.size())
                .thenComparing(Comparator.comparingInt(NetworkScore::number).reversed()));
    }

    /** How far a mayor has to a meeting, on the average over all who have a place, in kilometres. */
    public int meanKm() {
        int mayors = networks.stream().mapToInt(NetworkScore::size).sum();
        return mayors == 0 ? 0 : (int) Math.round((double) total(Criterion.TRAVEL) / mayors);
    }

    /** The points of a criterion at weight 1, over all networks. */
    public long total(Criterion criterion) {
        return networks.stream().mapToLong(network -> network.lines().get(criterion).points()).sum();
    }

    private static NetworkScore score(Facts facts, Plan plan, int seat) {
        Group group = plan.group(seat);
        Map<Criterion, Line> lines = new EnumMap<>(Criterion.class);
        long points = 0;
        for (Criterion criterion : Criterion.values()) {
            long raw = criterion.rule().points(facts, group);
            lines.put(criterion, new Line(raw, criterion.rule().tell(facts, group)));
            points += raw * facts.problem().weight(criterion);
        }
        return new NetworkScore(seat + 1, group.size(), points, lines);
    }

    private static void collide(Facts facts, Plan plan, int seat, List<String> collisions) {
        Group group = plan.group(seat);
        SizeLimits limits = facts.problem().limits();
        if (group.size() < limits.min() || group.size() > limits.max()) {
            collisions.add("Netværk %d har %d medlemmer. Det skal have %d-%d.".formatted(seat + 1, group.size(), limits.min(), limits.max()));
        }
        for (int i = 0; i < group.size(); i++) {
            if (facts.forbidden(seat, group.member(i))) {
                collisions.add("%s kan ikke være facilitator for %s i netværk %d. Flyt borgmesteren, eller vælg en anden facilitator.".formatted(
                    facts.problem().seats().get(seat).facilitator(), facts.name(group.member(i)), seat + 1));
            }
        }
    }

    /**
     * What one network is worth.
     *
     * @param points weighted
     * @param lines  every criterion, also those that do not count
     */
    public record NetworkScore(int number, int size, long points, Map<Criterion, Line> lines) {
    }

    /**
     * What one criterion says of one network.
     *
     * @param points   at weight 1
     * @param sentence in Danish
     */
    public record Line(long points, String sentence) {
    }
}
