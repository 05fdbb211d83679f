package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the journeys, and through the post the mayors, where everybody has a place. */
@Service
@Transactional
class PlaceNews {

    private final AssignedNetworks networks;
    private final Hosting hosting;
    private final Roster roster;
    private final Post post;
    private final Messages messages;
    private final Invitations invitations;
    private final Clock clock;

    PlaceNews(AssignedNetworks networks, Hosting hosting, Roster roster, Post post, Messages messages, Invitations invitations, Clock clock) {
        this.networks = networks;
        this.hosting = hosting;
        this.roster = roster;
        this.post = post;
        this.messages = messages;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Tells the journeys of one network and its facilitator, or the journeys without a place, that the assignment is approved. */
    void tell(RoundId round, String group) {
        if (group.equals(NetworkGroups.WITHOUT_PLACE)) {
            List<MandateId> placed = networks.of(round).stream().flatMap(network -> network.members().stream()).toList();
            roster.mandates(round).stream().map(Mandate::id).filter(mandate -> !placed.contains(mandate)).forEach(mandate -> tell(mandate, ""));
        } else {
            String meeting = hosting.nextMeeting(group).map(next -> next.event().id()).orElse("");
            networks.of(round).stream().filter(network -> network.id().equals(group)).flatMap(network -> network.members().stream())
                .forEach(mandate -> tell(mandate, meeting));
            brief(group);
        }
    }

    /** Writes to a mayor about the network: who is in it, who facilitates, who hosts, and when it meets. */
    void write(MandateId mandate) {
        Network network = networks.placeOf(mandate).orElseThrow(() -> new IllegalStateException("Mandatet har ingen plads i et netværk."));
        Hosting.Meeting next = hosting.nextMeeting(network.id()).orElseThrow(() -> new IllegalStateException("Netværket har ingen møder."));
        post.write(Post.ToMayor.of(mandate, MailKind.NETWORK_PLACE, network.id(), Map.of(
            "network", network.name(),
            "members", network.members().stream().map(this::named).collect(Collectors.joining("\n")),
            "facilitator", network.facilitator().isEmpty() ? "KL finder en KL-chef og giver besked" : "KL-chef " + network.facilitator(),
            "host", named(next.host()),
            "firstMeeting", DanishDates.period(next.event().startsAt(), next.event().endsAt()))));
    }

    /**
     * Writes to the members who are invited already that a meeting has another host and with it another place; their calendar entry follows.
     * Whoever is not invited yet reads the place in the invitation.
     */
    void moved(String networkId, Hosting.Meeting meeting) {
        Event event = meeting.event();
        List<MandateId> members = networks.find(networkId).orElseThrow().members();
        invitations.toEvent(event.id()).stream().filter(one -> one.invitedAt() != null).map(Invitations.Invited::mandate).filter(members::contains)
            .forEach(member -> post.write(Post.ToMayor.of(member, MailKind.NETWORK_CHANGE, event.id() + "-" + event.version(), Map.of(
                "title", event.title(), "when", DanishDates.period(event.startsAt(), event.endsAt()), "place", event.place(),
                "host", named(meeting.host()))).with(event, Post.CalendarEntry.Method.REQUEST)));
    }

    /** Writes to the facilitator once more: somebody has come or gone, or the network has changed hands. */
    void briefAgain(String networkId) {
        brief(networkId, networkId + "-" + clock.instant().toEpochMilli());
    }

    /** Writes to a network's facilitator about its members and hosts; a network without a facilitator is passed over. */
    void brief(String networkId) {
        brief(networkId, networkId);
    }

    private void brief(String networkId, String occasion) {
        Network network = networks.find(networkId).orElseThrow();
        networks.facilitatorOf(networkId).map(Facilitator::details).ifPresent(facilitator -> post.write(new Post.ToOffice(network.round(),
            facilitator.name(), facilitator.email(), MailKind.NETWORK_BRIEF, occasion, Map.of(
                "network", network.name(),
                "members", network.members().stream().map(this::named).collect(Collectors.joining("\n")),
                "hosts", network.hosts().stream().map(turn -> DanishDates.weekday(turn.dueOn()) + ": " + named(turn.host()))
                    .collect(Collectors.joining("\n"))))));
    }

    /** Tells a process that still waits for the assignment where its mayor sits; one that knows it hears nothing. */
    void tellAgain(MandateId mandate) {
        if (!networks.of(roster.mandate(mandate).round()).isEmpty()) {
            tell(mandate, networks.placeOf(mandate).flatMap(network -> hosting.nextMeeting(network.id())).map(next -> next.event().id()).orElse(""));
        }
    }

    private void tell(MandateId mandate, String meeting) {
        messages.tell(PlaceVariables.NETWORK_ASSIGNED, mandate.toString(), Map.of(),
            Map.of(PlaceVariables.HAS_NETWORK_PLACE, !meeting.isEmpty(), PlaceVariables.NETWORK_MEETING_ID, meeting));
    }

    private String named(MandateId mandate) {
        Mandate member = roster.mandate(mandate);
        return member.mayor().name() + ", " + member.municipality().name();
    }
}
