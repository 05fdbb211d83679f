package dk.kl.mayors.api;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.calendar.RoundPlanning.NewRound;
import dk.kl.mayors.journey.RoundStart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The election rounds. */
@RestController
@RequestMapping(path = "/api/v1/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rounds", description = "Election rounds: their dates, and how they begin.")
class RoundsApi {

    private final RoundCalendar calendar;
    private final RoundPlanning planning;
    private final RoundStart start;

    RoundsApi(RoundCalendar calendar, RoundPlanning planning, RoundStart start) {
        this.calendar = calendar;
        this.planning = planning;
        this.start = start;
    }

    @GetMapping
    @Operation(summary = "List the rounds", description = "All rounds, the newest first. Open to every group.")
    Page<ApiRound> list(@Parameter(description = "Only rounds in this state.", schema = @Schema(allowableValues = {"planned", "running", "closed"}))
                        @RequestParam(required = false) String state, @Valid @ParameterObject Paging paging, HttpServletRequest request) {
        String wanted = Filters.oneOf("state", state, List.of("planned", "running", "closed"));
        return Page.of(calendar.rounds().stream().filter(round -> wanted == null || stateOf(round).equals(wanted)).toList(), paging, request,
            ApiRound::of);
    }

    @GetMapping("/{round}")
    @Operation(summary = "Show a round", description = "One round with its dates. Open to every group.")
    ApiRound show(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round) {
        return ApiRound.of(calendar.round(round));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan a round", description = "Plans the round of a municipal election; the dates that the law sets follow from the day of the "
        + "election. For the groups secretariat and head-of-office.")
    ResponseEntity<ApiRound> create(@Valid @RequestBody PlannedElection election) {
        NewRound created = planning.create(election.electionDate());
        if (!created.problems().isEmpty()) {
            throw new Refused(String.join(" ", created.problems()));
        }
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + created.round())).body(ApiRound.of(calendar.round(created.round())));
    }

    @PostMapping("/{round}/start")
    @Operation(summary = "Start a round", description = "Starts the process of a planned round: its first task, to set the dates, then waits in Tasklist. "
        + "For the group secretariat.")
    ApiRound start(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round, Principal user) {
        start.start(round, user.getName()).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
        return ApiRound.of(calendar.round(round));
    }

    private static String stateOf(Round round) {
        return round.state().name().toLowerCase(Locale.ROOT);
    }

    /** The election of a round that is to be planned. */
    @Schema(description = "The election for which a round is planned.")
    record PlannedElection(
        @Schema(description = "The day of the municipal election: the third Tuesday of November every fourth year.", example = "2025-11-18")
        @NotNull(message = "Skriv valgdatoen, for eksempel 2025-11-18.") LocalDate electionDate) {
    }

    /** A round as programs see it. */
    @Schema(name = "Round", description = "An election round. Dates that staff have not set are null.")
    record ApiRound(
        @Schema(description = "The election period.", example = "2022-2025") String id,
        @Schema(description = "Where the round stands.", allowableValues = {"planned", "running", "closed"}) String state,
        @Schema(description = "The day of the municipal election.") LocalDate electionDate,
        @Schema(description = "The last day on which a new council can choose its mayor.") LocalDate lastConstitutingDate,
        @Schema(description = "The day on which the mayors take office.") LocalDate officeDate,
        @Schema(description = "The date of the welcome letter; nothing is sent before it.", nullable = true) LocalDate letterDate,
        @Schema(description = "The last day on which a mayor can wish for a network.", nullable = true) LocalDate networkSignUpDeadline) {

        static ApiRound of(Round round) {
            return new ApiRound(round.id().value(), stateOf(round), round.electionDate(), round.lastConstitutingDate(), round.officeDate(),
                round.letterDate(), round.networkSignUpDeadline());
        }
    }
}
