package dk.kl.mayors.api;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.journey.Progress;
import dk.kl.mayors.journey.Progress.MayorProgress;
import dk.kl.mayors.journey.Progress.StepProgress;
import dk.kl.mayors.roster.MandateId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Progress", description = "Where each mayor stands with each step of the journey: the board.")
class ProgressApi {

    private final Progress progress;

    ProgressApi(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/rounds/{round}/progress")
    @Operation(summary = "List where a round's mayors stand", description = "The board, in Danish order of the municipalities. Open to every group.")
    Page<ApiProgress> list(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round,
                           @ParameterObject ProgressFilter filter, @Valid @ParameterObject Paging paging, HttpServletRequest request) {
        filter.check();
        return Page.of(progress.of(round).stream().filter(filter::lets).toList(), paging, request, ApiProgress::of);
    }

    @GetMapping("/mayors/{mandate}/progress")
    @Operation(summary = "Show where a mayor stands", description = "All steps of one mandate. Open to every group.")
    ApiProgress show(@Parameter(description = "The mandate.", example = "0751-2022-01-01") @PathVariable MandateId mandate) {
        return ApiProgress.of(progress.of(mandate));
    }

    /** Which rows of the board a program wants; what is left out filters nothing. */
    record ProgressFilter(
        @Parameter(description = "The name of the KKR.", example = "KKR Midtjylland") String kkr,
        @Parameter(description = "A step's code; the state is then looked for in this step only.", example = "b98") String step,
        @Parameter(description = "A state's code: only mayors with a step in this state.", example = "overdue") String state) {

        void check() {
            Filters.oneOf("step", step, Progress.steps());
            Filters.oneOf("state", state, Progress.states());
        }

        boolean lets(MayorProgress row) {
            return Filters.fits(kkr, row.mandate().municipality().kkr()) && (state == null
                || row.steps().stream().anyMatch(one -> Filters.fits(step, one.step()) && one.state().equals(state)));
        }
    }

    /** Where a mayor stands. */
    @Schema(name = "Progress", description = "Where one mayor stands with every step.")
    record ApiProgress(
        @Schema(description = "The mandate.", example = "0751-2022-01-01") String mandate,
        @Schema(description = "The municipality's code, four digits.", example = "0751") String municipalityCode,
        @Schema(description = "The municipality's name.", example = "Aarhus") String municipality,
        @Schema(description = "Whether the mayor's journey has begun.") boolean started,
        @Schema(description = "Whether something has failed and waits for a person.") boolean stuck,
        @Schema(description = "All steps, in the order of the board.") List<ApiStep> steps) {

        static ApiProgress of(MayorProgress row) {
            return new ApiProgress(row.mandate().id().toString(), row.mandate().municipality().code().value(), row.mandate().municipality().name(),
                row.started(), row.stuck(), row.steps().stream().map(ApiStep::of).toList());
        }
    }

    /** Where a mayor stands with a step. */
    @Schema(name = "Step", description = "Where a mayor stands with one step.")
    record ApiStep(
        @Schema(description = "The step's code.", example = "b98") String step,
        @Schema(description = "The step's name in Danish.", example = "B98-møde") String name,
        @Schema(description = "The state's code.", example = "overdue") String state,
        @Schema(description = "The state's name in Danish.", example = "Frist overskredet") String stateName,
        @Schema(description = "When the state was reached; null while nothing has happened.", nullable = true) Instant since,
        @Schema(description = "When the task behind it is due; null when there is none.", nullable = true) Instant dueAt) {

        static ApiStep of(StepProgress step) {
            return new ApiStep(step.step(), step.name(), step.state(), step.stateName(), step.since(), step.dueAt());
        }
    }
}
