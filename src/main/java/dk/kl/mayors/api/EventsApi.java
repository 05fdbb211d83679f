package dk.kl.mayors.api;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings to which mayors are invited. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Events", description = "Meetings and sessions to which mayors are invited.")
class EventsApi {

    private static final String GROUPS = " For the groups secretariat, head-of-office, communications, course-team, network-team and process-owner.";

    private final RoundCalendar calendar;

    EventsApi(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/rounds/{round}/events")
    @Operation(summary = "List a round's events", description = "The events of a round in the order of time." + GROUPS)
    Page<ApiEvent> list(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round,
                        @Parameter(description = "Only events of this kind.", example = "b98") @RequestParam(required = false) String kind,
                        @Valid @ParameterObject Paging paging, HttpServletRequest request) {
        Filters.oneOf("kind", kind, Arrays.stream(EventKind.values()).map(EventKind::code).toList());
        return Page.of(calendar.events(calendar.round(round).id()).stream().filter(event -> Filters.fits(kind, event.kind().code())).toList(), paging,
            request, ApiEvent::of);
    }

    @GetMapping("/events/{event}")
    @Operation(summary = "Show an event", description = "One event." + GROUPS)
    ApiEvent show(@Parameter(description = "The event's id.", example = "2022-2025-b98") @PathVariable String event) {
        return ApiEvent.of(calendar.event(event));
    }

    /** An event as programs see it. */
    @Schema(name = "Event", description = "A meeting or session; times are Danish local time.")
    record ApiEvent(
        @Schema(description = "The event's id.", example = "2022-2025-b98") String id,
        @Schema(description = "The election period.", example = "2022-2025") String round,
        @Schema(description = "The kind's code.", example = "b98") String kind,
        @Schema(description = "The title as it stands in the invitation.", example = "Første møde i borgmesterkredsen (B98)") String title,
        @Schema(description = "When it begins.", type = "string", example = "2022-01-14T10:00:00") LocalDateTime startsAt,
        @Schema(description = "When it ends.", type = "string", example = "2022-01-14T12:00:00") LocalDateTime endsAt,
        @Schema(description = "Name and town of the place.") String place,
        @Schema(description = "Raised by one each time the event moves.", example = "0") int version,
        @Schema(description = "Whether the event does not take place.") boolean cancelled) {

        static ApiEvent of(Event event) {
            return new ApiEvent(event.id(), event.round().value(), event.kind().code(), event.title(), event.startsAt(), event.endsAt(), event.place(),
                event.version(), event.cancelled());
        }
    }
}
