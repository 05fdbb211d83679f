package dk.kl.mayors.network.assignment;

import static dk.kl.mayors.network.assignment.Judged.mayor;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.network.assignment.Judged.Mayor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WishCollisionsTest {

    private static final String AARHUS = "0751";
    private static final String FAVRSKOV = "0710";
    private static final String ODENSE = "0461";
    private static final SizeLimits SMALL = new SizeLimits(1, 3);

    @Test
    void wishesThatCanAllBeKeptSayNothing() {
        assertThat(collisions(SMALL, Map.of(), mayor(AARHUS).with(ODENSE), mayor(ODENSE).notWith(FAVRSKOV), mayor(FAVRSKOV))).isEmpty();
    }

    @Test
    void aWishForSomebodyWhoWouldRatherNot() {
        assertThat(collisions(SMALL, Map.of(), mayor(AARHUS).with(ODENSE), mayor(ODENSE).notWith(AARHUS)))
            .containsExactly("Aarhus vil gerne være sammen med Odense, som helst ikke vil være sammen med Aarhus.");
    }

    @Test
    void aWishForMoreThanANetworkHolds() {
        assertThat(collisions(SMALL, Map.of(), mayor(AARHUS).with(ODENSE, FAVRSKOV, "0746"), mayor(ODENSE), mayor(FAVRSKOV), mayor("0746")))
            .contains("Aarhus ønsker at være sammen med 3 andre, men et netværk har højst 3 medlemmer.")
            .contains("4 borgmestre hænger sammen i en kæde af ønsker (Odense, Favrskov, Skanderborg, Aarhus), men et netværk har højst 3 medlemmer.");
    }

    @Test
    void othersWishesBindTogetherWhoWouldRatherBeApart() {
        assertThat(collisions(SMALL, Map.of(), mayor(AARHUS).with(ODENSE), mayor(ODENSE).with(FAVRSKOV), mayor(FAVRSKOV).notWith(AARHUS)))
            .containsExactly("Favrskov vil helst ikke være sammen med Aarhus, men andres ønsker binder dem sammen.");
    }

    @Test
    void wishesAgainstPins() {
        assertThat(collisions(SMALL, Map.of(AARHUS, 1, ODENSE, 2), mayor(AARHUS).with(ODENSE), mayor(ODENSE)))
            .containsExactly("Aarhus vil gerne være sammen med Odense, men de er fastholdt i netværk 1 og 2.");
        assertThat(collisions(SMALL, Map.of(AARHUS, 1, ODENSE, 1), mayor(AARHUS).notWith(ODENSE), mayor(ODENSE)))
            .containsExactly("Aarhus vil helst ikke være sammen med Odense, men begge er fastholdt i netværk 1.");
    }

    @Test
    void theSearchStillFindsAnAssignmentThatBreaksAsFewAsPossible() {
        Mayor[] all = Stream.concat(Stream.of(mayor(AARHUS).with(ODENSE)), Stream.of(mayor(ODENSE).notWith(AARHUS), mayor(FAVRSKOV), mayor("0746")))
            .toArray(Mayor[]::new);
        Problem problem = problem(new SizeLimits(2, 2), Map.of(), all);

        Evaluation found = Evaluation.of(problem, Search.find(problem, 1, Search.Progress.NONE));

        assertThat(found.collisions()).isEmpty();
        assertThat(found.total(Criterion.COMPANY)).as("apart costs 40, together 120").isEqualTo(40);
    }

    private static List<String> collisions(SizeLimits limits, Map<String, Integer> pins, Mayor... mayors) {
        return WishCollisions.in(problem(limits, pins, mayors));
    }

    private static Problem problem(SizeLimits limits, Map<String, Integer> pins, Mayor... mayors) {
        List<Candidate> candidates = Stream.of(mayors).map(Mayor::candidate).toList();
        Map<String, Integer> byId = pins.entrySet().stream().collect(Collectors.toMap(pin -> pin.getKey() + "-2022-01-01", Map.Entry::getValue));
        return new Problem(candidates, SampleProblems.seats(2), limits,
            Criterion.usualWeights(), byId);
    }
}
