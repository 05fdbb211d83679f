package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.assignment.Alternatives;
import dk.kl.mayors.network.assignment.Candidate;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.Problem;
import dk.kl.mayors.network.assignment.Seat;
import dk.kl.mayors.network.assignment.SizeLimits;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a place for a mayor who comes when the networks are in force, without moving anyone. */
@Service
@Transactional
class LatePlaces {

    private final AssignedNetworks networks;
    private final Candidates candidates;
    private final Hosting hosting;
    private final PlaceNews news;
    private final RoundSettings settings;
    private final Roster roster;

    LatePlaces(AssignedNetworks networks, Candidates candidates, Hosting hosting, PlaceNews news, RoundSettings settings, Roster roster) {
        this.networks = networks;
        this.candidates = candidates;
        this.hosting = hosting;
        this.news = news;
        this.settings = settings;
        this.roster = roster;
    }

    /** Whether the round's networks are in force, so that who comes now is late. */
    @Transactional(readOnly = true)
    boolean open(RoundId round) {
        return settings.networksAssigned(round);
    }

    /** The networks in force with room, the best first; none for a mayor who has left office. */
    @Transactional(readOnly = true)
    List<Option> options(MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (mandate.leftOn() != null) {
            return List.of();
        }
        List<Network> inForce = networks.of(mandate.round());
        Map<String, Integer> placement = new HashMap<>();
        List<Candidate> all = new ArrayList<>();
        for (int seat = 0; seat < inForce.size(); seat++) {
            for (MandateId member : inForce.get(seat).members()) {
                placement.put(member.toString(), seat + 1);
                all.add(candidates.of(roster.mandate(member)));
            }
        }
        all.removeIf(candidate -> candidate.id().equals(id.toString()));
        all.add(candidates.of(mandate));
        Problem problem = new Problem(all, inForce.stream().map(this::seat).toList(), SizeLimits.USUAL, Criterion.usualWeights(), Map.of());
        return new Alternatives(problem, placement, id.toString()).withoutMoving().stream()
            .map(option -> new Option(inForce.get(option.network() - 1).id(), "%s: %d medlemmer, i gennemsnit %d km".formatted(
                inForce.get(option.network() - 1).name(), option.members(), option.meanKm()))).toList();
    }

    /**
     * Gives the mayor the place, or none when staff chose none; the facilitator gets the new list of members.
     *
     * @return the event of the next meeting, or empty without a place
     * @throws IllegalArgumentException with a Danish sentence when there is no room any more
     */
    String take(MandateId id, String networkId) {
        if (networkId.equals(NetworkGroups.WITHOUT_PLACE)) {
            return "";
        }
        if (options(id).stream().noneMatch(option -> option.networkId().equals(networkId))) {
            throw new IllegalArgumentException("Der er ikke plads i det netværk længere. Vælg et andet.");
        }
        networks.join(id, networkId).forEach(meeting -> news.moved(networkId, meeting));
        news.briefAgain(networkId);
        return hosting.nextMeeting(networkId).map(meeting -> meeting.event().id()).orElse("");
    }

    private Seat seat(Network network) {
        Set<MunicipalityCode> conflicts = networks.facilitatorOf(network.id()).map(Facilitator::conflicts).orElse(Set.of());
        return new Seat(network.number(), network.facilitator(), conflicts);
    }

    /** A network with room, and what it would mean. */
    record Option(String networkId, String label) {
    }
}
