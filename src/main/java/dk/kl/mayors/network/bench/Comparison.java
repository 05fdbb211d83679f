package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.Evaluation;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds two scenarios of a round side by side. */
@Component
@Transactional(readOnly = true)
class Comparison {

    private final ScenarioRepository scenarios;
    private final ProblemReader reader;
    private final Roster roster;

    Comparison(ScenarioRepository scenarios, ProblemReader reader, Roster roster) {
        this.scenarios = scenarios;
        this.reader = reader;
        this.roster = roster;
    }

    /** The difference of two scenarios, the first and the last one when ids are null or unknown; empty when there are fewer than two. */
    Optional<View> of(RoundId round, String left, String right) {
        List<Scenario> all = scenarios.findByRoundIdOrderByNumber(round.value());
        if (all.size() < 2) {
            return Optional.empty();
        }
        Scenario one = all.stream().filter(scenario -> scenario.id().equals(left)).findFirst().orElse(all.get(0));
        Scenario other = all.stream().filter(scenario -> scenario.id().equals(right)).findFirst().orElse(all.get(all.size() - 1));
        return Optional.of(new View(all.stream().map(scenario -> new Choice(scenario.id(), scenario.name())).toList(), one.id(), one.name(),
            other.id(), other.name(), lines(one, other), elsewhere(one, other)));
    }

    private List<Line> lines(Scenario one, Scenario other) {
        Evaluation left = evaluation(one);
        Evaluation right = evaluation(other);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Kilometer til et møde i gennemsnit", left.meanKm(), right.meanKm()));
        lines.add(new Line("Kilometer i det netværk, der har længst", longest(left), longest(right)));
        lines.add(new Line("Borgmestre uden plads", left.unplaced().size(), right.unplaced().size()));
        Arrays.stream(Criterion.values()).filter(criterion -> criterion != Criterion.TRAVEL)
            .forEach(criterion -> lines.add(new Line(criterion.danish(), left.total(criterion), right.total(criterion))));
        return lines;
    }

    /** The mean distance in the network whose members travel farthest. */
    private static long longest(Evaluation evaluation) {
        return evaluation.networks().stream().filter(network -> network.size() > 0)
            .mapToLong(network -> network.lines().get(Criterion.TRAVEL).points() / network.size()).max().orElse(0);
    }

    private Evaluation evaluation(Scenario scenario) {
        Problem problem = reader.problem(scenario);
        return Evaluation.of(problem, scenario.placement());
    }

    /** Networks carry other numbers in another scenario: those that have most members in common are held against each other. */
    private List<Moved> elsewhere(Scenario one, Scenario other) {
        Map<Integer, Integer> sameAs = counterparts(one.placement(), other.placement());
        List<Moved> moved = new ArrayList<>();
        List<String> names = roster.municipalities().stream().map(Municipality::name).toList();
        for (Map.Entry<String, Integer> place : one.placement().entrySet()) {
            Integer there = other.placement().get(place.getKey());
            if (there == null || !there.equals(sameAs.get(place.getValue()))) {
                moved.add(new Moved(roster.mandate(MandateId.of(place.getKey())).municipality().name(), place.getValue(), there));
            }
        }
        return moved.stream().sorted(Comparator.comparingInt(each -> names.indexOf(each.municipality()))).toList();
    }

    private static Map<Integer, Integer> counterparts(Map<String, Integer> left, Map<String, Integer> right) {
        Map<List<Integer>, Integer> common = new HashMap<>();
        left.forEach((mandate, network) -> {
            if (right.containsKey(mandate)) {
                common.merge(List.of(network, right.get(mandate)), 1, Integer::sum);
            }
        });
        Map<Integer, Integer> counterparts = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        common.entrySet().stream().sorted(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed()
            .thenComparing(entry -> entry.getKey().get(0)).thenComparing(entry -> entry.getKey().get(1))).forEach(entry -> {
                if (!counterparts.containsKey(entry.getKey().get(0)) && taken.add(entry.getKey().get(1))) {
                    counterparts.put(entry.getKey().get(0), entry.getKey().get(1));
                }
            });
        return counterparts;
    }

    /** Two scenarios and their difference; {@code elsewhere} are the municipalities that sit with others. */
    record View(List<Choice> choices, String leftId, String left, String rightId, String right, List<Line> lines, List<Moved> elsewhere) {
    }

    /** A mayor who sits with others; {@code right} is null where the mayor has no place in the second scenario. */
    record Moved(String municipality, int left, Integer right) {
    }

    /** A figure of both; fewer is better. */
    record Line(String what, long left, long right) {

        /** What the second has more of, as a word. */
        public String verdict() {
            return left == right ? "det samme" : right < left ? "bedre" : "dårligere";
        }

        public long difference() {
            return right - left;
        }
    }

    /** A scenario to choose. */
    record Choice(String id, String name) {
    }
}
