package dk.kl.mayors.network.bench;

import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.SizeLimits;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a proposal is made from. */
record ScenarioPlan(int networks, SizeLimits limits, Map<Criterion, Integer> weights) {

    private static final int MOST_NETWORKS = 200;

    ScenarioPlan {
        weights = Map.copyOf(weights);
        if (networks < 1 || networks > MOST_NETWORKS) {
            throw new IllegalArgumentException("Vælg fra 1 til " + MOST_NETWORKS + " netværk.");
        }
    }

    /** The plan as a short text: two plans are the same when their marks are. */
    public String mark() {
        return networks + ":" + limits.min() + "-" + limits.max() + ":"
            + Arrays.stream(Criterion.values()).map(criterion -> String.valueOf(weights.getOrDefault(criterion, 0))).collect(Collectors.joining("."));
    }
}
