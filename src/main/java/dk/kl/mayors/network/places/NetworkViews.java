package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.assignment.RoadMap;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one network together. */
@Component
@Transactional(readOnly = true)
class NetworkViews {

    private final AssignedNetworks networks;
    private final Hosting hosting;
    private final Facilitators facilitators;
    private final RoundCalendar calendar;
    private final Roster roster;

    NetworkViews(AssignedNetworks networks, Hosting hosting, Facilitators facilitators, RoundCalendar calendar, Roster roster) {
        this.networks = networks;
        this.hosting = hosting;
        this.facilitators = facilitators;
        this.calendar = calendar;
        this.roster = roster;
    }

    /** The network, or empty when no network has that id. */
    Optional<NetworkView> of(String networkId) {
        return networks.find(networkId).map(this::view);
    }

    /** What a swap would mean; throws {@link IllegalArgumentException} with a Danish sentence when it cannot be done. */
    NetworkView.SwapPreview preview(String networkId, int one, int other) {
        List<HostTurn> after = hosting.preview(networkId, one, other);
        Network network = networks.find(networkId).orElseThrow();
        Municipality oneNow = municipality(network.hosts().get(one - 1).host());
        Municipality otherNow = municipality(network.hosts().get(other - 1).host());
        List<String> sentences = List.of(sentence(after.get(one - 1)), sentence(after.get(other - 1)));
        List<NetworkView.Trip> trips = network.members().stream().map(this::municipality).map(member -> new NetworkView.Trip(member.name(),
            RoadMap.km(member, oneNow), RoadMap.km(member, otherNow), RoadMap.km(member, otherNow), RoadMap.km(member, oneNow))).toList();
        return new NetworkView.SwapPreview(one, network.hosts().get(one - 1).host().toString(), other,
            network.hosts().get(other - 1).host().toString(), sentences, trips);
    }

    private NetworkView view(Network network) {
        Map<String, Event> called = calendar.events(network.round()).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        Optional<Facilitator> facilitator = networks.facilitatorOf(network.id());
        int held = hosting.held(network.id());
        List<NetworkView.Turn> turns = network.hosts().stream().map(turn -> turn(network, turn, called, turn.turn() <= held)).toList();
        List<NetworkView.Line> ledger = hosting.ledger(network.id()).stream().map(line -> new NetworkView.Line(
            line.member().id().municipality().value(), line.member().municipality().name(), line.member().mayor().name(),
            line.member().newlyElected(), line.turns(), line.km())).sorted(DanishOrder.by(NetworkView.Line::municipality)).toList();
        return new NetworkView(network.id(), network.round().value(), network.name(),
            facilitator.map(Facilitator::id).orElse(""), network.facilitator(), facilitator.filter(one -> !one.active()).isPresent(), turns, ledger,
            facilitators.all().stream().filter(Facilitator::active).map(one -> new NetworkView.Choice(one.id(), one.name())).toList());
    }

    private NetworkView.Turn turn(Network network, HostTurn turn, Map<String, Event> called, boolean held) {
        Mandate host = roster.mandate(turn.host());
        Event event = called.get(Hosting.eventId(network.id(), turn.turn() - 1));
        String when = event == null ? DanishDates.weekday(turn.dueOn()) : DanishDates.period(event.startsAt(), event.endsAt());
        return new NetworkView.Turn(turn.turn(), when, host.mayor().name(), host.municipality().name(), held, event != null,
            event != null && event.cancelled());
    }

    private String sentence(HostTurn turn) {
        return "%s bliver vært for møde %d (%s).".formatted(municipality(turn.host()).name(), turn.turn(), DanishDates.weekday(turn.dueOn()));
    }

    private Municipality municipality(MandateId mandate) {
        return roster.mandate(mandate).municipality();
    }
}
