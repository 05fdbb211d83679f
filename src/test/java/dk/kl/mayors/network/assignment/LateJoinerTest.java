package dk.kl.mayors.network.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whoever comes late, and whatever the networks look like: nobody else moves, and the place offered first is the cheapest one with room. */
class LateJoinerTest {

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void takesTheBestPlaceBesideTheOthersAndMovesNobody(@ForAll @IntRange(min = 16, max = 75) int mayors, @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(max = 15) int who) {
        Problem problem = SampleProblems.ofSize(mayors, new SizeLimits(4, 12), seed);
        String late = problem.candidates().get(who).id();
        Map<String, Integer> others = someAssignment(problem, seed);
        others.remove(late);
        Map<String, Integer> before = Map.copyOf(others);

        List<Alternatives.Option> options = new Alternatives(problem, others, late).withoutMoving();

        assertThat(others).as("everybody else").isEqualTo(before);
        List<Integer> withRoom = IntStream.rangeClosed(1, problem.seats().size())
            .filter(network -> Collections.frequency(others.values(), network) < problem.limits().max()).boxed().toList();
        assertThat(options).extracting(Alternatives.Option::network).containsExactlyInAnyOrderElementsOf(withRoom);
        assertThat(options.get(0).rise()).isEqualTo(withRoom.stream().mapToLong(network -> rise(problem, others, late, network)).min().orElseThrow());
        assertThat(options).isSortedAccordingTo((one, other) -> Long.compare(one.rise(), other.rise()));
    }

    /** The search itself moves nobody who is pinned, so that even a new proposal can leave all but the newcomer where they are. */
    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void aNewProposalWithEverybodyElsePinnedMovesNobody(@ForAll @IntRange(min = 17, max = 30) int mayors, @ForAll @IntRange(max = 1000) int seed) {
        Problem free = SampleProblems.ofSize(mayors, new SizeLimits(4, 12), seed);
        String late = free.candidates().get(seed % mayors).id();
        Map<String, Integer> others = someAssignment(free, seed);
        others.remove(late);
        Problem pinned = new Problem(free.candidates(), free.seats(), new SizeLimits(1, 13), free.weights(), others);

        Map<String, Integer> found = Search.find(pinned, seed, Search.Progress.NONE);

        assertThat(found).containsAllEntriesOf(others).containsKey(late);
    }

    private static long rise(Problem problem, Map<String, Integer> others, String late, int network) {
        Map<String, Integer> with = new HashMap<>(others);
        with.put(late, network);
        return Evaluation.of(problem, with).points() - Evaluation.of(problem, others).points();
    }

    private static Map<String, Integer> someAssignment(Problem problem, int seed) {
        Facts facts = new Facts(problem);
        return new HashMap<>(Plan.placement(facts, Greedy.plan(facts, new Random(seed).nextInt(facts.size())).copyOfSeats()));
    }
}
