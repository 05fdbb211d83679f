package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.RunningProcesses;
import dk.kl.mayors.engine.RunningProcesses.Standstill;
import dk.kl.mayors.journey.Board.Cell;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board: one statement for each kind of thing, however many mayors there are. */
@Service
@Transactional(readOnly = true)
class Boards {

    private final Roster roster;
    private final JourneyRepository journeys;
    private final JourneyStepRepository steps;
    private final RunningProcesses processes;
    private final Clock clock;

    Boards(Roster roster, JourneyRepository journeys, JourneyStepRepository steps, RunningProcesses processes, Clock clock) {
        this.roster = roster;
        this.journeys = journeys;
        this.steps = steps;
        this.processes = processes;
        this.clock = clock;
    }

    /** The round's board as it stands now. */
    Board of(Round round) {
        return board(round, roster.mandates(round.id()), journeys.findByRoundId(round.id().value()), steps.ofRound(round.id().value()));
    }

    /** One mandate's row. */
    Row row(MandateId id) {
        Mandate mandate = roster.mandate(id);
        List<Journey> journey = journeys.findById(id.toString()).stream().toList();
        return new Reading(journey, steps.findByMandateId(id.toString()), processes.standstills(), clock.instant()).row(mandate);
    }

    private Board board(Round round, List<Mandate> mandates, List<Journey> journeys, List<JourneyStep> steps) {
        var reading = new Reading(journeys, steps, processes.standstills(), clock.instant());
        return new Board(round, mandates.stream().map(reading::row).toList());
    }

    /** What has been read, by mandate. */
    private static final class Reading {

        private final Map<String, Journey> journeys;
        private final Map<String, List<JourneyStep>> steps;
        private final Map<String, Set<String>> standstills;
        private final Instant now;

        Reading(List<Journey> journeys, List<JourneyStep> steps, List<Standstill> standstills, Instant now) {
            this.journeys = journeys.stream().collect(Collectors.toMap(Journey::getId, journey -> journey));
            this.steps = steps.stream().collect(Collectors.groupingBy(JourneyStep::mandateId));
            this.standstills = standstills.stream().collect(
                Collectors.groupingBy(Standstill::businessKey, Collectors.mapping(Standstill::activityId, Collectors.toSet())));
            this.now = now;
        }

        Row row(Mandate mandate) {
            String id = mandate.id().toString();
            Journey journey = journeys.get(id);
            boolean stopped = journey != null && journey.state() == Journey.State.STOPPED;
            Set<String> stuckAt = standstills.getOrDefault(id, Set.of());
            Map<Step, Cell> cells = new EnumMap<>(Step.class);
            for (Step step : Step.values()) {
                cells.put(step, Cell.empty(step, stopped ? StepState.NOT_RELEVANT : StepState.PLANNED));
            }
            for (JourneyStep reached : steps.getOrDefault(id, List.of())) {
                Cell cell = cell(reached);
                cells.put(reached.step(), stopped && cell.state().open() ? cell.as(StepState.NOT_RELEVANT) : cell);
            }
            boolean inAStep = markStandstills(cells, stuckAt);
            return new Row(mandate, journey != null, !stuckAt.isEmpty() && !inAStep, cells);
        }

        private Cell cell(JourneyStep reached) {
            StepState state = reached.stateAt(now);
            boolean dueToday = state == StepState.ON_US && reached.dueAt() != null
                && reached.dueAt().atZone(EngineClock.COPENHAGEN).toLocalDate().equals(now.atZone(EngineClock.COPENHAGEN).toLocalDate());
            return new Cell(reached.step(), state, reached.since(), reached.dueAt(), dueToday, reached.taskId());
        }

        /** Marks the first open step of each activity that stands still; false when none of the standstills belongs to a step. */
        private static boolean markStandstills(Map<Step, Cell> cells, Set<String> stuckAt) {
            List<Cell> stuck = stuckAt.stream().flatMap(activity -> Arrays.stream(Step.values())
                .filter(step -> step.activityId().equals(activity)).map(cells::get).filter(cell -> cell.state().open()).findFirst()
                .stream()).toList();
            stuck.forEach(cell -> cells.put(cell.step(), cell.as(StepState.INCIDENT)));
            return !stuck.isEmpty();
        }
    }
}
