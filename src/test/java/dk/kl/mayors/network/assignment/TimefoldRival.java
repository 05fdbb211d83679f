package dk.kl.mayors.network.assignment;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The same criteria given to Timefold Solver with its default search, judged by the same code: the rival in the benchmark. */
public final class TimefoldRival {

    private TimefoldRival() {
    }

    static Map<String, Integer> solve(Problem problem, int seconds) {
        SolverConfig config = new SolverConfig().withSolutionClass(Assignment.class).withEntityClasses(Guest.class)
            .withTerminationSpentLimit(Duration.ofSeconds(seconds)).withRandomSeed(1L);
        config.setScoreDirectorFactoryConfig(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Judge.class));
        Assignment found = SolverFactory.<Assignment>create(config).buildSolver().solve(new Assignment(new Facts(problem)));
        int[] seats = found.guests.stream().mapToInt(guest -> guest.seat).toArray();
        return Plan.placement(found.facts, seats);
    }

    /** A mayor whom Timefold seats. */
    @PlanningEntity
    public static class Guest {
        @PlanningId
        private int position;
        @PlanningPin
        private boolean pinned;
        @PlanningVariable
        private Integer seat;

        public Guest() {
        }

        Guest(int position) {
            this.position = position;
        }
    }

    /** All mayors and all networks. */
    @PlanningSolution
    public static class Assignment {
        private Facts facts;
        @PlanningEntityCollectionProperty
        private List<Guest> guests;
        @ValueRangeProvider
        private List<Integer> seats;
        @PlanningScore
        private HardSoftLongScore score;

        public Assignment() {
        }

        Assignment(Facts facts) {
            this.facts = facts;
            guests = IntStream.range(0, facts.size()).mapToObj(Guest::new).toList();
            seats = IntStream.range(0, facts.problem().seats().size()).boxed().toList();
        }
    }

    /** Judges with the product's own criteria, two networks at a time. */
    public static class Judge implements IncrementalScoreCalculator<Assignment, HardSoftLongScore> {
        private Plan plan;
        private SizeLimits limits;

        @Override
        public void resetWorkingSolution(Assignment assignment) {
            plan = new Plan(assignment.facts);
            limits = assignment.facts.problem().limits();
            assignment.guests.forEach(this::sit);
        }

        @Override
        public void beforeVariableChanged(Object entity, String variable) {
            Guest guest = (Guest) entity;
            if (guest.seat != null) {
                plan.remove(guest.position);
            }
        }

        @Override
        public void afterVariableChanged(Object entity, String variable) {
            sit((Guest) entity);
        }

        @Override
        public void beforeEntityAdded(Object entity) {
        }

        @Override
        public void afterEntityAdded(Object entity) {
            sit((Guest) entity);
        }

        @Override
        public void beforeEntityRemoved(Object entity) {
            beforeVariableChanged(entity, "seat");
        }

        @Override
        public void afterEntityRemoved(Object entity) {
        }

        @Override
        public HardSoftLongScore calculateScore() {
            long wrong = 0;
            for (int seat = 0; seat < plan.seats(); seat++) {
                int size = plan.group(seat).size();
                wrong += Math.max(0, limits.min() - size) + Math.max(0, size - limits.max());
            }
            return HardSoftLongScore.of(-wrong, -plan.total());
        }

        private void sit(Guest guest) {
            if (guest.seat != null) {
                plan.place(guest.position, guest.seat);
            }
        }
    }
}
