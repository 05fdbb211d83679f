package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.RoundAnswers;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail lists of a round: everybody, the newly elected, each KKR, those who come to each event, each network. */
@Service
@Transactional(readOnly = true)
class MailLists {

    private final RoundCalendar calendar;
    private final Roster roster;
    private final RoundAnswers answers;
    private final Networks networks;

    MailLists(RoundCalendar calendar, Roster roster, RoundAnswers answers, Networks networks) {
        this.calendar = calendar;
        this.roster = roster;
        this.answers = answers;
        this.networks = networks;
    }

    /** A list that can be chosen; the group is a heading in Danish. */
    record Choice(String group, String id, String name, Predicate<Mandate> rule) {
    }

    /** The lists of a round, in the order in which staff look for them. */
    List<Choice> choices(RoundId round) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("Borgmestre", "alle", "Alle borgmestre", mandate -> true));
        choices.add(new Choice("Borgmestre", "nyvalgte", "Nyvalgte borgmestre", Mandate::newlyElected));
        roster.municipalities().stream().map(Municipality::kkr).distinct().sorted(DanishOrder.DANISH).forEach(kkr ->
            choices.add(new Choice("KKR", kkr, kkr, mandate -> mandate.municipality().kkr().equals(kkr))));
        Map<String, List<Invited>> invited = answers.of(round);
        calendar.events(round).stream().filter(event -> !event.cancelled()).forEach(event ->
            choices.add(ofEvent(event, invited.getOrDefault(event.id(), List.of()))));
        networks.networks(round).forEach(network -> choices.add(ofNetwork(network)));
        return choices;
    }

    /** One of the choices; empty when there is none of that id. */
    Optional<MailList> find(RoundId round, List<Choice> choices, String id, boolean withSecretaries) {
        List<Mandate> reachable = roster.mandates(round).stream().filter(mandate -> mandate.confirmed() && mandate.leftOn() == null).toList();
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst()
            .map(choice -> new MailList(id, choice.name(), reachable.stream().filter(choice.rule()).toList(), withSecretaries));
    }

    private static Choice ofEvent(Event event, List<Invited> invited) {
        Set<MandateId> coming = invited.stream().filter(one -> one.answer() != null && one.answer().coming())
            .map(Invited::mandate).collect(Collectors.toSet());
        return new Choice("Kommer til", "kommer-" + event.id(), event.title(), mandate -> coming.contains(mandate.id()));
    }

    private static Choice ofNetwork(Network network) {
        Set<MandateId> members = Set.copyOf(network.members());
        return new Choice("Netværk", network.id(), network.name(), mandate -> members.contains(mandate.id()));
    }
}
