package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The networks in force as pages show them. */
@Component
@Transactional(readOnly = true)
public class InForceViews {

    private final AssignedNetworks networks;
    private final RoundCalendar calendar;
    private final Roster roster;

    InForceViews(AssignedNetworks networks, RoundCalendar calendar, Roster roster) {
        this.networks = networks;
        this.calendar = calendar;
        this.roster = roster;
    }

    /** The round's networks that the user may see, by number: all of them, or those that he or she facilitates. */
    public List<InForce> of(RoundId round, Authentication user) {
        Map<MandateId, Mandate> mandates = roster.mandates(round).stream().collect(Collectors.toMap(Mandate::id, Function.identity()));
        Map<String, Event> events = calendar.events(round).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        return networks.of(round).stream().filter(network -> maySee(network, user)).map(network -> new InForce(network.id(), network.name(),
            network.facilitator(), network.members().stream().map(mandates::get).map(InForceViews::member).toList(),
            Optional.ofNullable(events.get(network.id())).map(event -> DanishDates.period(event.startsAt(), event.endsAt())).orElse(""),
            Optional.ofNullable(events.get(network.id())).map(Event::place).orElse(""))).toList();
    }

    private boolean maySee(Network network, Authentication user) {
        return !NetworkRights.ownNetworksOnly(user)
            || networks.facilitatorOf(network.id()).filter(facilitator -> facilitator.is(user.getName())).isPresent();
    }

    private static Member member(Mandate mandate) {
        return new Member(mandate.id().municipality().value(), mandate.municipality().name(), mandate.mayor().name(), mandate.newlyElected());
    }

    /**
     * A network in force.
     *
     * @param firstMeeting day and time in Danish, empty when it is not planned
     */
    public record InForce(String id, String name, String facilitator, List<Member> members, String firstMeeting, String place) {
    }

    /** A member of a network. */
    public record Member(String code, String municipality, String mayor, boolean newlyElected) {
    }
}
