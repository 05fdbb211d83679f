package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The networks in force and their members. */
@Service
@Transactional
public class AssignedNetworks {

    private final MayorsNetworkRepository networks;
    private final NetworkMemberRepository members;
    private final RoundSettings settings;
    private final Facilitators facilitators;
    private final Roster roster;
    private final Hosting hosting;
    private final Clock clock;

    AssignedNetworks(MayorsNetworkRepository networks, NetworkMemberRepository members, RoundSettings settings, Facilitators facilitators,
                     Roster roster, Hosting hosting, Clock clock) {
        this.networks = networks;
        this.members = members;
        this.settings = settings;
        this.facilitators = facilitators;
        this.roster = roster;
        this.hosting = hosting;
        this.clock = clock;
    }

    /** Puts an approved assignment into force; an assignment that is in force already stays as it is. */
    public void establish(RoundId round, List<Draft> drafts) {
        NetworkRound stored = settings.stored(round);
        if (!stored.networksAssigned()) {
            LocalDate today = LocalDate.now(clock);
            for (Draft draft : drafts) {
                MayorsNetwork network = networks.save(new MayorsNetwork(round, draft.number(), draft.facilitatorId()));
                draft.members().forEach(mandate -> members.save(new NetworkMember(mandate, network.id(), today)));
            }
            stored.assigned(clock.instant());
        }
    }

    /** Gives a mayor a place beside those who sit there already; returns the meetings called that the mayor hosts now. */
    List<Hosting.Meeting> join(MandateId mandate, String networkId) {
        MayorsNetwork network = networks.findById(networkId).orElseThrow(() ->
            new IllegalArgumentException("Netværket findes ikke. Vælg et andet."));
        members.save(new NetworkMember(mandate, network.id(), LocalDate.now(clock)));
        return hosting.include(network, mandate);
    }

    /**
     * Ends a mayor's place; without one nothing happens.
     *
     * @return the meetings called that the mayor was to host and another one hosts now
     */
    List<Hosting.Meeting> leave(MandateId mandate) {
        Optional<NetworkMember> place = members.findById(mandate.toString()).filter(NetworkMember::sits);
        place.ifPresent(member -> member.leave(LocalDate.now(clock)));
        return place.map(member -> hosting.passOn(networks.findById(member.networkId()).orElseThrow(), mandate)).orElse(List.of());
    }

    /** Gives a mayor who has left the place again; returns the meetings called that have another host now. Without a place nothing happens. */
    List<Hosting.Meeting> comeBack(MandateId mandate) {
        Optional<NetworkMember> place = members.findById(mandate.toString()).filter(member -> !member.sits());
        place.ifPresent(NetworkMember::comeBack);
        return place.map(member -> hosting.include(networks.findById(member.networkId()).orElseThrow(), mandate)).orElse(List.of());
    }

    /** Hands a network over to another facilitator; throws {@link IllegalArgumentException} with a Danish sentence when that cannot be. */
    void handOver(String networkId, String facilitatorId) {
        MayorsNetwork network = networks.findById(networkId).orElseThrow();
        Facilitator facilitator = facilitators.find(facilitatorId)
            .orElseThrow(() -> new IllegalArgumentException("Vælg den KL-chef, der skal overtage netværket."));
        long already = networks.findByRoundIdOrderByNumber(network.round().value()).stream()
            .filter(other -> !other.id().equals(networkId) && facilitatorId.equals(other.facilitatorId())).count();
        if (already >= facilitator.capacity()) {
            throw new IllegalArgumentException(facilitator.active()
                ? facilitator.name() + " har allerede det antal netværk, der er plads til. Vælg en anden."
                : facilitator.name() + " er fratrådt. Vælg en anden.");
        }
        sitting(networkId).stream().map(roster::mandate).map(member -> member.municipality())
            .filter(municipality -> facilitator.conflicts().contains(municipality.code())).findFirst().ifPresent(municipality -> {
                throw new IllegalArgumentException("%s kan ikke være facilitator for %s. Vælg en anden.".formatted(facilitator.name(),
                    municipality.name()));
            });
        network.handOverTo(facilitatorId);
    }

    /** The network in force, or empty when no network has that id. */
    @Transactional(readOnly = true)
    Optional<Network> find(String networkId) {
        return networks.findById(networkId).map(network -> network(network, sitting(networkId)));
    }

    /** The round's networks, in a number of statements that does not depend on how many they and their members are. */
    @Transactional(readOnly = true)
    public List<Network> of(RoundId round) {
        return read(round, networks.findByRoundIdOrderByNumber(round.value()), facilitators.all());
    }

    /** Those of the round's networks whose facilitator that user is. */
    @Transactional(readOnly = true)
    List<Network> facilitatedBy(RoundId round, String userId) {
        List<Facilitator> all = facilitators.all();
        Set<String> own = all.stream().filter(one -> one.is(userId)).map(Facilitator::id).collect(Collectors.toSet());
        return read(round, networks.findByRoundIdOrderByNumber(round.value()).stream()
            .filter(network -> network.facilitatorId() != null && own.contains(network.facilitatorId())).toList(), all);
    }

    private List<Network> read(RoundId round, List<MayorsNetwork> found, List<Facilitator> all) {
        Map<MandateId, String> municipalities = roster.mandates(round).stream()
            .collect(Collectors.toMap(Mandate::id, mandate -> mandate.municipality().name()));
        Map<String, String> names = all.stream().collect(Collectors.toMap(Facilitator::id, Facilitator::name));
        Map<String, List<MandateId>> sitting = members
            .findByNetworkIdInOrderByMandateId(found.stream().map(MayorsNetwork::id).toList()).stream().filter(NetworkMember::sits)
            .collect(Collectors.groupingBy(NetworkMember::networkId, Collectors.mapping(NetworkMember::mandate, Collectors.toList())));
        return found.stream().map(network -> new Network(network.id(), network.round(), network.number(), network.name(),
            names.getOrDefault(Objects.requireNonNullElse(network.facilitatorId(), ""), ""),
            sitting.getOrDefault(network.id(), List.of()).stream().sorted(DanishOrder.by(municipalities::get)).toList(),
            Hosting.turns(network.hosts()))).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Network> placeOf(MandateId mandate) {
        return members.findById(mandate.toString()).filter(NetworkMember::sits).flatMap(member -> networks.findById(member.networkId()))
            .map(network -> network(network, sitting(network.id())));
    }

    /** Who facilitates a network in force; empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<Facilitator> facilitatorOf(String networkId) {
        return networks.findById(networkId).flatMap(network -> facilitators.find(network.facilitatorId()));
    }

    private List<MandateId> sitting(String networkId) {
        return members.findByNetworkIdInOrderByMandateId(List.of(networkId)).stream().filter(NetworkMember::sits).map(NetworkMember::mandate)
            .toList();
    }

    private Network network(MayorsNetwork network, List<MandateId> sitting) {
        List<MandateId> sorted = new ArrayList<>(sitting);
        sorted.sort(DanishOrder.by(mandate -> roster.mandate(mandate).municipality().name()));
        String facilitator = facilitators.find(network.facilitatorId()).map(Facilitator::name).orElse("");
        return new Network(network.id(), network.round(), network.number(), network.name(), facilitator, sorted, Hosting.turns(network.hosts()));
    }

    /** A network as it is to come into force; the facilitator is null when there is none. */
    public record Draft(int number, String facilitatorId, List<MandateId> members) {
    }
}
