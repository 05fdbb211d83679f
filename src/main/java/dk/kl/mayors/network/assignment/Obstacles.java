package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.List;

/** What makes an assignment impossible, told before anybody searches for it. */
public final class Obstacles {

    private Obstacles() {
    }

    /** Danish sentences that say what collides and what to do; empty when an assignment exists. */
    public static List<String> in(Problem problem) {
        List<String> obstacles = new ArrayList<>();
        int mayors = problem.candidates().size();
        SizeLimits limits = problem.limits();
        if (mayors < limits.min()) {
            obstacles.add(("Der er kun %d borgmestre at fordele, og et netværk skal have mindst %d. Vent på flere tilmeldinger, eller sæt den "
                + "mindste størrelse ned.").formatted(mayors, limits.min()));
        } else if (!limits.allow(mayors, problem.seats().size())) {
            obstacles.add(sizeObstacle(mayors, problem));
        }
        problem.candidates().stream().filter(candidate -> !problem.seats().isEmpty() && problem.seats().stream()
            .allMatch(seat -> seat.incompatible().contains(candidate.municipality().code()))).forEach(candidate -> obstacles.add(
                "Ingen af facilitatorerne kan have %s. Vælg en anden facilitator til et af netværkene.".formatted(candidate.municipality().name())));
        problem.pins().forEach((id, number) -> pinObstacle(problem, id, number, obstacles));
        if (obstacles.isEmpty()) {
            crowdObstacles(problem, obstacles);
        }
        return obstacles.stream().sorted().toList();
    }

    private static String sizeObstacle(int mayors, Problem problem) {
        SizeLimits limits = problem.limits();
        int fitting = limits.networksFor(mayors);
        String advice = fitting == 0 ? "Ret størrelserne." : "%d netværk passer.".formatted(fitting);
        return "%d borgmestre kan ikke fordeles på %d netværk med %d-%d i hvert. %s".formatted(mayors, problem.seats().size(), limits.min(),
            limits.max(), advice);
    }

    private static void pinObstacle(Problem problem, String id, int number, List<String> obstacles) {
        Candidate candidate = problem.candidates().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (candidate == null) {
            obstacles.add("En borgmester, der ikke skal have plads, er fastholdt i netværk %d. Fjern fastholdelsen.".formatted(number));
        } else if (number < 1 || number > problem.seats().size()) {
            obstacles.add("%s er fastholdt i netværk %d, som ikke findes. Fjern fastholdelsen.".formatted(candidate.municipality().name(), number));
        } else if (problem.seats().get(number - 1).incompatible().contains(candidate.municipality().code())) {
            obstacles.add("%s er fastholdt i netværk %d, men %s kan ikke være facilitator for den kommune. Fjern fastholdelsen, eller vælg en anden "
                .concat("facilitator.").formatted(candidate.municipality().name(), number, problem.seats().get(number - 1).facilitator()));
        }
    }

    private static void crowdObstacles(Problem problem, List<String> obstacles) {
        SizeLimits limits = problem.limits();
        int needed = 0;
        for (Seat seat : problem.seats()) {
            int pinned = (int) problem.pins().values().stream().filter(number -> number == seat.number()).count();
            if (pinned > limits.max()) {
                obstacles.add("%d borgmestre er fastholdt i netværk %d, men der er kun plads til %d. Fjern nogle af fastholdelserne."
                    .formatted(pinned, seat.number(), limits.max()));
            }
            needed += Math.max(limits.min(), pinned);
        }
        if (obstacles.isEmpty() && needed > problem.candidates().size()) {
            obstacles.add(("Så mange er fastholdt i de store netværk, at der ikke er %d borgmestre tilbage til hvert af de andre. Fjern nogle af "
                + "fastholdelserne.").formatted(limits.min()));
        }
    }
}
