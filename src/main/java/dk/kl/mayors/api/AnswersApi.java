package dk.kl.mayors.api;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** What mayors have answered to the invitations to an event. */
@RestController
@RequestMapping(path = "/api/v1/events/{event}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Answers", description = "What mayors answer to invitations, and whether they came.")
class AnswersApi {

    private static final String GROUPS = " For the groups secretariat, head-of-office, communications, course-team, network-team and process-owner.";
    private static final List<String> ANSWERS = List.of("attends", "declines", "substitute", "exempt", "unknown", "none");
    private static final List<String> FINAL_ANSWERS = List.of("attends", "declines", "substitute");

    private final RoundCalendar calendar;
    private final Invitations invitations;
    private final Roster roster;

    AnswersApi(RoundCalendar calendar, Invitations invitations, Roster roster) {
        this.calendar = calendar;
        this.invitations = invitations;
        this.roster = roster;
    }

    @GetMapping
    @Operation(summary = "List the answers to an event", description = "Everybody who is invited, in Danish order of the municipalities." + GROUPS)
    Page<ApiAnswer> list(@Parameter(description = "The event's id.", example = "2022-2025-b98") @PathVariable String event,
                         @Parameter(description = "Only this answer; none stands for those who have not answered.",
                             schema = @Schema(allowableValues = {"attends", "declines", "substitute", "exempt", "unknown", "none"}))
                         @RequestParam(required = false) String answer,
                         @Parameter(description = "Only those who came, or only those who did not.") @RequestParam(required = false) Boolean attended,
                         @Valid @ParameterObject Paging paging, HttpServletRequest request) {
        Event known = calendar.event(event);
        Filters.oneOf("answer", answer, ANSWERS);
        Map<MandateId, Mandate> mandates = roster.mandates(known.round()).stream().collect(Collectors.toMap(Mandate::id, Function.identity()));
        List<Invited> found = invitations.toEvent(known.id()).stream().filter(one -> Filters.fits(answer, ApiAnswer.code(one)))
            .filter(one -> Filters.fits(attended, one.attended()))
            .sorted(DanishOrder.by(one -> mandates.get(one.mandate()).municipality().name())).toList();
        return Page.of(found, paging, request, one -> ApiAnswer.of(one, mandates.get(one.mandate())));
    }

    @GetMapping("/{mandate}")
    @Operation(summary = "Show a mayor's answer", description = "Where one mayor stands with the event." + GROUPS)
    ApiAnswer show(@Parameter(description = "The event's id.", example = "2022-2025-b98") @PathVariable String event,
                   @Parameter(description = "The mandate.", example = "0751-2022-01-01") @PathVariable MandateId mandate) {
        Event known = calendar.event(event);
        Mandate mayor = roster.mandate(mandate);
        return invitations.of(mandate).stream().filter(one -> one.eventId().equals(known.id())).findFirst().map(one -> ApiAnswer.of(one, mayor))
            .orElseThrow(() -> new NotFound("Borgmesteren er ikke inviteret til mødet. Se de inviterede på /api/v1/events/" + known.id() + "/answers."));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note a mayor's answer", description = "Notes what a mayor answered by telephone or elsewhere. The last answer counts: the reminders "
        + "stop and the mayor gets a receipt. For the groups secretariat and course-team.")
    ResponseEntity<ApiAnswer> note(@Parameter(description = "The event's id.", example = "2022-2025-b98") @PathVariable String event,
                                   @Valid @RequestBody NewAnswer given, Principal user) {
        Event known = calendar.event(event);
        MandateId mandate = roster.mandate(given.mandateId()).id();
        invitations.answer(mandate, known.id(), given.toAnswer(), given.substituteName(), Channel.STAFF, user.getName());
        return ResponseEntity.created(URI.create("/api/v1/events/" + known.id() + "/answers/" + mandate)).body(show(known.id(), mandate));
    }

    /** An answer that a program hands in. */
    @Schema(description = "What a mayor has answered.")
    record NewAnswer(
        @Schema(description = "The mandate.", example = "0751-2022-01-01", requiredMode = Schema.RequiredMode.REQUIRED) String mandate,
        @Schema(description = "The answer.", allowableValues = {"attends", "declines", "substitute"}, requiredMode = Schema.RequiredMode.REQUIRED) String answer,
        @Schema(description = "The substitute's name, 200 characters at most; only with the answer substitute.", nullable = true) String substitute) {

        private static final int LONGEST_NAME = 200;

        MandateId mandateId() {
            try {
                return MandateId.of(mandate == null ? "" : mandate);
            } catch (IllegalArgumentException e) {
                throw new Invalid("mandate", "Skriv mandatet som kommunekode og dato, for eksempel 0751-2022-01-01.");
            }
        }

        Answer toAnswer() {
            return Answer.ofCode(Filters.oneOf("answer", answer == null ? "" : answer, FINAL_ANSWERS));
        }

        String substituteName() {
            if (substitute != null && (substitute.length() > LONGEST_NAME || substitute.chars().anyMatch(Character::isISOControl))) {
                throw new Invalid("substitute", "Skriv stedfortræderens navn med højst 200 tegn på én linje.");
            }
            return substitute == null ? "" : substitute;
        }
    }
}
