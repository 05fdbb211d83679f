package dk.kl.mayors.network.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.roster.MunicipalityCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @Test
    void givesEverybodyOnePlaceInANetworkOfTheRightSize() {
        Problem problem = SampleProblems.ofSize(98, 1);
        long before = System.nanoTime();

        Evaluation evaluation = Evaluation.of(problem, Search.find(problem, 1, Search.Progress.NONE));

        assertThat(evaluation.collisions()).isEmpty();
        assertThat(evaluation.networks()).hasSize(10).allSatisfy(network -> assertThat(network.size()).isBetween(8, 12));
        assertThat(evaluation.points()).isLessThan(new Facts(problem).size() * 500L).isLessThan(Greedy.plan(new Facts(problem), 0).total());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 8})
    void findsTheOptimumWhereItIsKnown(long seed) {
        Problem problem = SampleProblems.ofSize(12, new SizeLimits(3, 5), seed);

        assertThat(Evaluation.of(problem, Search.find(problem, seed, Search.Progress.NONE)).points()).isEqualTo(Exact.points(problem));
    }

    @Test
    void findsTheSameForTheSameProblemAndSeed() {
        Problem problem = SampleProblems.ofSize(40, 2);
        List<Candidate> shuffled = new ArrayList<>(problem.candidates());
        Collections.shuffle(shuffled, new Random(9));
        Problem same = new Problem(shuffled, problem.seats(), problem.limits(), problem.weights(), problem.pins());

        assertThat(Search.find(same, 5, Search.Progress.NONE)).isEqualTo(Search.find(problem, 5, Search.Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesThePinnedWhereTheyAre(long seed) {
        Problem free = SampleProblems.ofSize(30, seed);
        Random random = new Random(seed);
        Map<String, Integer> pins = free.candidates().stream().filter(candidate -> random.nextInt(4) == 0).limit(10)
            .collect(Collectors.toMap(Candidate::id, candidate -> 1 + random.nextInt(free.seats().size())));
        Problem pinned = new Problem(free.candidates(), free.seats(), free.limits(), free.weights(), pins);

        Map<String, Integer> found = Search.find(pinned, seed, Search.Progress.NONE);

        assertThat(found).containsAllEntriesOf(pins);
        assertThat(Evaluation.of(pinned, found).collisions()).isEmpty();
    }

    @Test
    void keepsFacilitatorsApartFromMayorsTheyMustNotHave() {
        Problem free = SampleProblems.ofSize(20, 3);
        Set<MunicipalityCode> half = free.candidates().stream().limit(9).map(candidate -> candidate.municipality().code())
            .collect(Collectors.toSet());
        Problem problem = new Problem(free.candidates(), List.of(new Seat(1, "KL-chef 1", half), new Seat(2, "KL-chef 2", Set.of())), free.limits(),
            free.weights(), Map.of());

        Map<String, Integer> found = Search.find(problem, 1, Search.Progress.NONE);

        assertThat(found.entrySet().stream().filter(entry -> entry.getValue() == 1).map(Map.Entry::getKey))
            .doesNotContainAnyElementsOf(free.candidates().stream().limit(9).map(Candidate::id).toList());
        assertThat(Evaluation.of(problem, found).collisions()).isEmpty();
    }

    @Test
    void stopsAtTheBestSoFarWhenAsked() {
        Problem problem = SampleProblems.ofSize(98, 4);
        AtomicInteger reports = new AtomicInteger();

        Map<String, Integer> found = Search.find(problem, 1, (percent, points) -> reports.incrementAndGet() < 5);

        assertThat(reports.get()).isLessThan(20);
        assertThat(Evaluation.of(problem, found).collisions()).isEmpty();
        assertThat(Evaluation.of(problem, found).points()).isLessThanOrEqualTo(Greedy.plan(new Facts(problem), 0).total());
    }

    @Test
    void followsTheWeights() {
        Problem usual = SampleProblems.ofSize(48, 6);
        Problem travelOnly = new Problem(usual.candidates(), usual.seats(), usual.limits(), Map.of(Criterion.TRAVEL, 5), Map.of());

        Evaluation near = Evaluation.of(travelOnly, Search.find(travelOnly, 1, Search.Progress.NONE));
        Evaluation mixed = Evaluation.of(usual, Search.find(usual, 1, Search.Progress.NONE));

        assertThat(near.meanKm()).isLessThan(mixed.meanKm());
        assertThat(near.total(Criterion.NEWLY_ELECTED)).isGreaterThan(mixed.total(Criterion.NEWLY_ELECTED));
    }

    @Test
    void refusesAtOnceWhatCannotBeSolved() {
        Problem tooFew = SampleProblems.ofSize(5, new SizeLimits(2, 5), 1);
        Problem problem = new Problem(tooFew.candidates(), SampleProblems.seats(1), SizeLimits.USUAL, tooFew.weights(), Map.of());

        assertThatThrownBy(() -> Search.find(problem, 1, Search.Progress.NONE))
            .hasMessageContaining("Der er kun 5 borgmestre at fordele, og et netværk skal have mindst 8.");
    }

    /** What is promised for a change is what it does. */
    @Test
    void theNextBestPlacesDoWhatTheyPromise() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            Problem problem = SampleProblems.ofSize(20 + random.nextInt(60), new SizeLimits(4, 12), seed);
            Map<String, Integer> placement = randomPlacement(problem, random);
            String mayor = problem.candidates().get(random.nextInt(problem.candidates().size())).id();
            long before = Evaluation.of(problem, placement).points();

            for (Alternatives.Change change : new Alternatives(problem, placement, mayor).next(3)) {
                Map<String, Integer> after = new HashMap<>(placement);
                after.put(mayor, change.network());
                if (!change.swapWith().isEmpty()) {
                    after.put(change.swapWith(), placement.get(mayor));
                }
                assertThat(Evaluation.of(problem, after).points() - before).as("seed " + seed).isEqualTo(change.rise());
                assertThat(change.differences().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(change.rise());
            }
        }
    }

    private static Map<String, Integer> randomPlacement(Problem problem, Random random) {
        Plan plan = Greedy.plan(new Facts(problem), random.nextInt(problem.candidates().size()));
        return Plan.placement(new Facts(problem), plan.copyOfSeats());
    }
}
