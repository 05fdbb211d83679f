package dk.kl.mayors.network.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.roster.MunicipalityCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

    private final Problem problem = SampleProblems.ofSize(24, 1);

    @Test
    void anOrdinaryProblemHasNone() {
        assertThat(Obstacles.in(problem)).isEmpty();
    }

    @Test
    void aNumberOfNetworksThatDoesNotFitIsTold() {
        assertThat(Obstacles.in(new Problem(problem.candidates(), SampleProblems.seats(4), problem.limits(), problem.weights(), Map.of())))
            .containsExactly("24 borgmestre kan ikke fordeles på 4 netværk med 8-12 i hvert. 2 netværk passer.");
    }

    @Test
    void sizesThatFitNoNumberOfNetworksAreTold() {
        Problem thirteen = SampleProblems.ofSize(13, new SizeLimits(4, 12), 1);
        assertThat(Obstacles.in(new Problem(thirteen.candidates(), SampleProblems.seats(1), SizeLimits.USUAL, Map.of(), Map.of())))
            .containsExactly("13 borgmestre kan ikke fordeles på 1 netværk med 8-12 i hvert. Ret størrelserne.");
    }

    @Test
    void tooManyPinsInOneNetworkAreTold() {
        Map<String, Integer> pins = problem.candidates().stream().limit(13).collect(Collectors.toMap(Candidate::id, candidate -> 1));
        assertThat(Obstacles.in(pinned(problem, pins)))
            .containsExactly("13 borgmestre er fastholdt i netværk 1, men der er kun plads til 12. Fjern nogle af fastholdelserne.");
    }

    @Test
    void pinsThatLeaveTooFewForTheOthersAreTold() {
        Problem seventeen = SampleProblems.ofSize(17, 1);
        Map<String, Integer> pins = seventeen.candidates().stream().limit(10).collect(Collectors.toMap(Candidate::id, candidate -> 1));
        assertThat(Obstacles.in(pinned(seventeen, pins))).singleElement().asString().startsWith("Så mange er fastholdt i de store netværk");
    }

    @Test
    void aPinAgainstTheFacilitatorIsTold() {
        Candidate mayor = problem.candidates().get(0);
        List<Seat> seats = List.of(new Seat(1, "Frida Falkenby", Set.of(mayor.municipality().code())), new Seat(2, "Aage Lyngbakke", Set.of()));
        Problem contradictory = new Problem(problem.candidates(), seats, problem.limits(), problem.weights(), Map.of(mayor.id(), 1));
        assertThat(Obstacles.in(contradictory)).containsExactly(("%s er fastholdt i netværk 1, men Frida Falkenby kan ikke være facilitator for den "
            + "kommune. Fjern fastholdelsen, eller vælg en anden facilitator.").formatted(mayor.municipality().name()));
    }

    @Test
    void aMayorWhomNoFacilitatorMayHaveIsTold() {
        Candidate mayor = problem.candidates().get(0);
        Set<MunicipalityCode> conflict = Set.of(mayor.municipality().code());
        List<Seat> seats = List.of(new Seat(1, "Frida Falkenby", conflict), new Seat(2, "Aage Lyngbakke", conflict));
        assertThat(Obstacles.in(new Problem(problem.candidates(), seats, problem.limits(), problem.weights(), Map.of()))).containsExactly(
            "Ingen af facilitatorerne kan have %s. Vælg en anden facilitator til et af netværkene.".formatted(mayor.municipality().name()));
    }

    @Test
    void fewerMayorsThanOneNetworkAreTold() {
        Problem five = SampleProblems.ofSize(5, new SizeLimits(2, 5), 1);
        assertThat(Obstacles.in(new Problem(five.candidates(), SampleProblems.seats(1), SizeLimits.USUAL, Map.of(), Map.of()))).containsExactly(
            "Der er kun 5 borgmestre at fordele, og et netværk skal have mindst 8. Vent på flere tilmeldinger, eller sæt den mindste størrelse ned.");
    }

    @Test
    void aPinInANetworkThatDoesNotExistIsTold() {
        Candidate mayor = problem.candidates().get(0);
        assertThat(Obstacles.in(pinned(problem, Map.of(mayor.id(), 7)))).containsExactly(
            mayor.municipality().name() + " er fastholdt i netværk 7, som ikke findes. Fjern fastholdelsen.");
    }

    private static Problem pinned(Problem free, Map<String, Integer> pins) {
        return new Problem(free.candidates(), free.seats(), free.limits(), free.weights(), pins);
    }
}
