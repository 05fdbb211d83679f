package dk.kl.mayors.api;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mayors' networks in force. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Networks", description = "The mayors' networks in force. Facilitators see their own only.")
class NetworksApi {

    private static final String GROUPS = " For the groups secretariat, head-of-office, network-team and process-owner, and for facilitators as far as the "
        + "networks are their own.";

    private final Networks networks;
    private final RoundCalendar calendar;
    private final Roster roster;

    NetworksApi(Networks networks, RoundCalendar calendar, Roster roster) {
        this.networks = networks;
        this.calendar = calendar;
        this.roster = roster;
    }

    @GetMapping("/rounds/{round}/networks")
    @Operation(summary = "List a round's networks", description = "The networks in force, by number; none before the assignment is approved." + GROUPS)
    Page<ApiNetwork> list(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round,
                          @Valid @ParameterObject Paging paging, Authentication reader, HttpServletRequest request) {
        RoundId known = calendar.round(round).id();
        Map<MandateId, Mandate> mandates = mandates(known);
        return Page.of(networks.networks(known, reader), paging, request, network -> ApiNetwork.of(network, mandates));
    }

    @GetMapping("/rounds/{round}/networks/{network}")
    @Operation(summary = "Show a network", description = "One network with its members and hosts." + GROUPS)
    ApiNetwork show(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round,
                    @Parameter(description = "The network's id.", example = "2022-2025-network-04") @PathVariable String network, Authentication reader) {
        RoundId known = calendar.round(round).id();
        return networks.networks(known, reader).stream().filter(one -> one.id().equals(network)).findFirst()
            .map(one -> ApiNetwork.of(one, mandates(known)))
            .orElseThrow(() -> new NotFound("Netværket findes ikke. Se dem, du har adgang til, på /api/v1/rounds/" + known + "/networks."));
    }

    private Map<MandateId, Mandate> mandates(RoundId round) {
        return roster.mandates(round).stream().collect(Collectors.toMap(Mandate::id, Function.identity()));
    }

    /** A network as programs see it. */
    @Schema(name = "Network", description = "A mayors' network in force.")
    record ApiNetwork(
        @Schema(description = "The network's id, also the id of the event of its first meeting.", example = "2022-2025-network-04") String id,
        @Schema(description = "The election period.", example = "2022-2025") String round,
        @Schema(description = "The network's number in the round.", example = "4") int number,
        @Schema(description = "The network's name.", example = "Borgmesternetværk 4") String name,
        @Schema(description = "The name of the KL director who facilitates it; empty when there is none.") String facilitator,
        @Schema(description = "The members, in Danish order of the municipalities.") List<ApiMember> members,
        @Schema(description = "Who hosts which meeting, in the order of time; empty until it is planned.") List<ApiHost> hosts) {

        static ApiNetwork of(Network network, Map<MandateId, Mandate> mandates) {
            return new ApiNetwork(network.id(), network.round().value(), network.number(), network.name(), network.facilitator(),
                network.members().stream().map(mandates::get).map(ApiMember::of).toList(), network.hosts().stream().map(ApiHost::of).toList());
        }
    }

    /** A member of a network. */
    @Schema(name = "Member", description = "A member of a network.")
    record ApiMember(
        @Schema(description = "The mandate.", example = "0751-2022-01-01") String mandate,
        @Schema(description = "The municipality's name.", example = "Aarhus") String municipality,
        @Schema(description = "The mayor's name.", example = "Vilja Birkelunde") String name) {

        static ApiMember of(Mandate mandate) {
            return new ApiMember(mandate.id().toString(), mandate.municipality().name(), mandate.mayor().name());
        }
    }

    /** A host's turn. */
    @Schema(name = "HostTurn", description = "Who hosts a meeting.")
    record ApiHost(
        @Schema(description = "The number of the meeting, the first being 1.", example = "1") int turn,
        @Schema(description = "The host's mandate.", example = "0751-2022-01-01") String host,
        @Schema(description = "The day, a plan until the meeting is called.") LocalDate dueOn) {

        static ApiHost of(HostTurn turn) {
            return new ApiHost(turn.turn(), turn.host().toString(), turn.dueOn());
        }
    }
}
