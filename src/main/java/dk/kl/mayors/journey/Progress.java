package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board for other modules: where each mayor stands with each step. */
@Service
@Transactional(readOnly = true)
public class Progress {

    private final Boards boards;
    private final RoundCalendar calendar;

    Progress(Boards boards, RoundCalendar calendar) {
        this.boards = boards;
        this.calendar = calendar;
    }

    /** The round's mayors in Danish order of the municipalities; throws {@link RoundCalendar.UnknownRound}. */
    public List<MayorProgress> of(RoundId id) {
        Round round = calendar.round(id);
        return boards.of(round).rows().stream().map(Progress::progress).toList();
    }

    /** One mandate's progress; throws {@link dk.kl.mayors.roster.Roster.UnknownMandate}. */
    public MayorProgress of(MandateId mandate) {
        return progress(boards.row(mandate));
    }

    /** The codes of the steps, in the order of the board. */
    public static List<String> steps() {
        return Arrays.stream(Step.values()).map(Step::code).toList();
    }

    /** The codes of the states that a step can have. */
    public static List<String> states() {
        return Arrays.stream(StepState.values()).map(StepState::code).toList();
    }

    private static MayorProgress progress(Board.Row row) {
        return new MayorProgress(row.mandate(), row.started(), row.mostUrgent() == StepState.INCIDENT,
            row.cellsInOrder().stream().map(Progress::step).toList());
    }

    private static StepProgress step(Board.Cell cell) {
        return new StepProgress(cell.step().code(), cell.step().danish(), cell.state().code(), cell.state().danish(), cell.since(), cell.dueAt());
    }

    /**
     * Where a mayor stands.
     *
     * @param started whether the mayor's journey has begun
     * @param stuck   whether something has failed and waits for a person
     * @param steps   all steps, in the order of the board
     */
    public record MayorProgress(Mandate mandate, boolean started, boolean stuck, List<StepProgress> steps) {
    }

    /**
     * Where a mayor stands with a step.
     *
     * @param name      of the step, in Danish
     * @param stateName of the state, in Danish
     * @param since     null while nothing has happened
     * @param dueAt     when the task behind it is due, or null
     */
    public record StepProgress(String step, String name, String state, String stateName, Instant since, Instant dueAt) {
    }
}
