package dk.kl.mayors.network.assignment;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What an assignment is to be found for.
 *
 * @param seats   the networks, numbered from 1 without gaps
 * @param weights from 0 to {@link Criterion#MAX_WEIGHT}; a criterion that is missing counts 0
 * @param pins    mayors who must sit in a certain network: candidate's id to network number
 */
public record Problem(List<Candidate> candidates, List<Seat> seats, SizeLimits limits, Map<Criterion, Integer> weights,
                      Map<String, Integer> pins) {

    public Problem {
        candidates = List.copyOf(candidates);
        seats = List.copyOf(seats);
        pins = Map.copyOf(pins);
        Map<Criterion, Integer> checked = new EnumMap<>(Criterion.class);
        weights.forEach((criterion, weight) -> checked.put(criterion, checkedWeight(weight)));
        weights = Map.copyOf(checked);
        if (new HashSet<>(candidates.stream().map(Candidate::id).toList()).size() < candidates.size()) {
            throw new IllegalArgumentException("Den samme borgmester står der to gange.");
        }
    }

    /** How much a criterion counts. */
    public int weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    private static int checkedWeight(int weight) {
        if (weight < 0 || weight > Criterion.MAX_WEIGHT) {
            throw new IllegalArgumentException("En vægt er et helt tal fra 0 til " + Criterion.MAX_WEIGHT + ".");
        }
        return weight;
    }
}
