package dk.kl.mayors.network.assignment;

import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.roster.MunicipalityCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A problem as numbers in arrays, so that a network is judged in well under a microsecond. A candidate is its position in the order of
 * ids: the order in which the problem lists them makes no difference.
 */
final class Facts {

    static final int NONE = -1;
    static final int NO_LIMIT = Integer.MAX_VALUE;
    /** No number of points outweighs a facilitator who must not meet a member. */
    static final long FORBIDDEN = 1_000_000_000L;

    private final Problem problem;
    private final List<Candidate> candidates;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[][] km;
    private final int[][] with;
    private final int[][] notWith;
    private final int[] themes;
    private final MeetingForm[] meetingForm;
    private final int[] maxKm;
    private final int[] formerNetwork;
    private final int[] formerNetworkSizes;
    private final Kinds[] kinds = new Kinds[MixRule.values().length];
    private final boolean[][] forbidden;
    private final Criterion[] counted;

    Facts(Problem problem) {
        this.problem = problem;
        candidates = problem.candidates().stream().sorted(Comparator.comparing(Candidate::id)).toList();
        int size = candidates.size();
        km = new int[size][size];
        with = new int[size][];
        notWith = new int[size][];
        themes = new int[size];
        meetingForm = new MeetingForm[size];
        maxKm = new int[size];
        formerNetwork = new int[size];
        List<String> formerNetworks = distinct(Candidate::formerNetwork).stream().filter(network -> !network.isEmpty()).toList();
        formerNetworkSizes = new int[formerNetworks.size()];
        for (int i = 0; i < size; i++) {
            Candidate candidate = candidates.get(i);
            positions.put(candidate.id(), i);
            for (int j = 0; j < i; j++) {
                km[i][j] = km[j][i] = RoadMap.km(candidate.municipality(), candidates.get(j).municipality());
            }
            with[i] = positionsOf(candidate.wish().with(), i);
            notWith[i] = positionsOf(candidate.wish().notWith(), i);
            themes[i] = candidate.wish().themes().stream().mapToInt(theme -> 1 << theme.ordinal()).sum();
            meetingForm[i] = candidate.wish().meetingForm();
            maxKm[i] = candidate.wish().maxDistanceKm() == null ? NO_LIMIT : candidate.wish().maxDistanceKm();
            formerNetwork[i] = formerNetworks.indexOf(candidate.formerNetwork());
            if (formerNetwork[i] != NONE) {
                formerNetworkSizes[formerNetwork[i]]++;
            }
        }
        kinds[MixRule.NEWLY_ELECTED.ordinal()] = new Kinds(candidate -> candidate.newlyElected() ? "nyvalgte" : "genvalgte");
        kinds[MixRule.MUNICIPALITY_SIZE.ordinal()] = new Kinds(candidate -> sizeName(candidate.municipality().inhabitants()));
        kinds[MixRule.PARTY.ordinal()] = new Kinds(candidate -> candidate.party().isEmpty() ? "uden parti" : "fra " + candidate.party());
        kinds[MixRule.REGION.ordinal()] = new Kinds(candidate -> "fra " + candidate.municipality().kkr());
        forbidden = new boolean[problem.seats().size()][size];
        for (int seat = 0; seat < forbidden.length; seat++) {
            for (int i = 0; i < size; i++) {
                forbidden[seat][i] = problem.seats().get(seat).incompatible().contains(candidates.get(i).municipality().code());
            }
        }
        counted = problem.weights().keySet().stream().filter(criterion -> problem.weight(criterion) > 0).sorted().toArray(Criterion[]::new);
    }

    /** The weighted points of a network, and {@link #FORBIDDEN} for each member whom its facilitator must not have. */
    long value(int seat, Group group) {
        long value = 0;
        for (Criterion criterion : counted) {
            value += problem.weight(criterion) * criterion.rule().points(this, group);
        }
        for (int i = 0; i < group.size(); i++) {
            value += forbidden[seat][group.member(i)] ? FORBIDDEN : 0;
        }
        return value;
    }

    Problem problem() {
        return problem;
    }

    int size() {
        return candidates.size();
    }

    Candidate candidate(int position) {
        return candidates.get(position);
    }

    /** The candidate's position, or {@link #NONE} when there is no such candidate. */
    int position(String id) {
        return positions.getOrDefault(id, NONE);
    }

    String name(int candidate) {
        return candidates.get(candidate).municipality().name();
    }

    int[] km(int candidate) {
        return km[candidate];
    }

    /** The mean distance from a candidate to the members of a network other than the candidate, in whole kilometres. */
    int meanKm(int candidate, Group group) {
        int sum = 0;
        for (int j = 0; j < group.size(); j++) {
            sum += km[candidate][group.member(j)];
        }
        int others = group.has(candidate) ? group.size() - 1 : group.size();
        return others == 0 ? 0 : Math.round((float) sum / others);
    }

    int[] with(int candidate) {
        return with[candidate];
    }

    int[] notWith(int candidate) {
        return notWith[candidate];
    }

    int themes(int candidate) {
        return themes[candidate];
    }

    MeetingForm meetingForm(int candidate) {
        return meetingForm[candidate];
    }

    int maxKm(int candidate) {
        return maxKm[candidate];
    }

    int formerNetwork(int candidate) {
        return formerNetwork[candidate];
    }

    /** How many members of a network come from each of the former networks. */
    int[] fromFormerNetworks(Group group) {
        return group.tally(formerNetwork, formerNetworkSizes.length);
    }

    int formerNetworkSize(int network) {
        return formerNetworkSizes[network];
    }

    int formerNetworks() {
        return formerNetworkSizes.length;
    }

    boolean forbidden(int seat, int candidate) {
        return forbidden[seat][candidate];
    }

    Kinds kinds(MixRule rule) {
        return kinds[rule.ordinal()];
    }

    private int[] positionsOf(Set<MunicipalityCode> municipalities, int self) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (i != self && municipalities.contains(candidates.get(i).municipality().code())) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<String> distinct(Function<Candidate, String> property) {
        return candidates.stream().map(property).distinct().sorted().toList();
    }

    private static String sizeName(double thousands) {
        return thousands < 35 ? "små kommuner" : thousands < 65 ? "mellemstore kommuner" : "store kommuner";
    }

    /** One way to sort the candidates, for instance by party. */
    final class Kinds {

        private final List<String> names;
        private final int[] kindOf = new int[candidates.size()];
        private final int[] totals;

        private Kinds(Function<Candidate, String> property) {
            names = distinct(property);
            totals = new int[names.size()];
            for (int i = 0; i < kindOf.length; i++) {
                kindOf[i] = names.indexOf(property.apply(candidates.get(i)));
                totals[kindOf[i]]++;
            }
        }

        int count() {
            return totals.length;
        }

        String name(int kind) {
            return names.get(kind);
        }

        /**
         * How many of each kind a network has above its share (positive) or below it (negative); the share may be rounded up or down.
         * The array is valid until the network is tallied again.
         */
        int[] excess(Group group) {
            int[] excess = group.tally(kindOf, totals.length);
            for (int kind = 0; kind < totals.length; kind++) {
                int share = totals[kind] * group.size();
                int low = share / kindOf.length;
                int high = low * kindOf.length == share ? low : low + 1;
                excess[kind] = excess[kind] > high ? excess[kind] - high : Math.min(excess[kind] - low, 0);
            }
            return excess;
        }
    }
}
