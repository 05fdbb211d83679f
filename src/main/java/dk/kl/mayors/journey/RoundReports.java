package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.correspondence.PostFigures;
import dk.kl.mayors.engine.PastWork;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.RoundAnswers;
import dk.kl.mayors.journey.RoundReport.EventFigures;
import dk.kl.mayors.journey.RoundReport.JourneyFigures;
import dk.kl.mayors.journey.RoundReport.NetworkFigures;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the closing report of a round together, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class RoundReports {

    private static final String PHONE_TASK = "Task_PhoneTheMayor";

    private final RoundCalendar calendar;
    private final Roster roster;
    private final JourneyRepository journeys;
    private final RoundAnswers answers;
    private final Networks networks;
    private final PostFigures post;
    private final PastWork past;
    private final Clock clock;

    RoundReports(RoundCalendar calendar, Roster roster, JourneyRepository journeys, RoundAnswers answers, Networks networks, PostFigures post,
                 PastWork past, Clock clock) {
        this.calendar = calendar;
        this.roster = roster;
        this.journeys = journeys;
        this.answers = answers;
        this.networks = networks;
        this.post = post;
        this.past = past;
        this.clock = clock;
    }

    /** The round as it stands now; throws {@link RoundCalendar.UnknownRound}. */
    RoundReport of(RoundId id) {
        Round round = calendar.round(id);
        List<Mandate> mandates = roster.mandates(id);
        return new RoundReport(round, clock.instant(), journeys(id), events(id, mandates), networks(id, mandates), post.of(id),
            past.failures(RoundVariables.ROUND_ID, id.value()), past.tasks(PHONE_TASK, RoundVariables.ROUND_ID, id.value()));
    }

    private JourneyFigures journeys(RoundId id) {
        List<Journey> all = journeys.findByRoundId(id.value());
        return new JourneyFigures(all.size(), all.stream().filter(Journey::newlyElected).count(), count(all, Journey.State.COMPLETE),
            count(all, Journey.State.STOPPED), count(all, Journey.State.RUNNING));
    }

    private static long count(List<Journey> all, Journey.State state) {
        return all.stream().filter(journey -> journey.state() == state).count();
    }

    private List<EventFigures> events(RoundId id, List<Mandate> mandates) {
        Map<MandateId, String> names = mandates.stream().collect(Collectors.toMap(Mandate::id, mandate -> mandate.municipality().name()));
        Map<String, List<Invited>> invited = answers.of(id);
        List<EventFigures> figures = new ArrayList<>();
        List<Invited> toNetworks = new ArrayList<>();
        int meetings = 0;
        for (Event event : calendar.events(id)) {
            List<Invited> here = invited.getOrDefault(event.id(), List.of());
            if (event.kind() == EventKind.NETWORK_MEETING) {
                toNetworks.addAll(here);
                meetings++;
            } else {
                figures.add(AnswerFigures.of(event.title(), event.cancelled() ? "Aflyst" : DanishDates.period(event.startsAt(), event.endsAt()), here, names));
            }
        }
        if (meetings > 0) {
            figures.add(AnswerFigures.of("Netværkenes møder", meetings == 1 ? "1 møde" : meetings + " møder", toNetworks, names));
        }
        return figures;
    }

    private NetworkFigures networks(RoundId id, List<Mandate> mandates) {
        List<Network> inForce = networks.networks(id);
        var sizes = inForce.stream().mapToInt(network -> network.members().size()).summaryStatistics();
        long inOffice = mandates.stream().filter(mandate -> mandate.confirmed() && mandate.leftOn() == null).count();
        return new NetworkFigures(inForce.size(), (int) sizes.getSum(), inForce.isEmpty() ? 0 : sizes.getMin(), inForce.isEmpty() ? 0 : sizes.getMax(),
            (int) inForce.stream().filter(network -> network.facilitator().isEmpty()).count(),
            inForce.isEmpty() ? 0 : Math.max(0, inOffice - sizes.getSum()));
    }
}
