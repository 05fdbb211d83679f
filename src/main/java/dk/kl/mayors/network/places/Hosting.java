package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hosts which meeting of a network through the election period, and the meetings' places in the calendar. */
@Service
@Transactional
class Hosting {

    private static final LocalTime FROM = LocalTime.of(10, 0);
    private static final LocalTime TO = LocalTime.of(12, 0);
    private static final int YEARS = 4;

    private final MayorsNetworkRepository networks;
    private final NetworkMemberRepository members;
    private final RoundSettings settings;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final Clock clock;

    Hosting(MayorsNetworkRepository networks, NetworkMemberRepository members, RoundSettings settings, RoundCalendar calendar, Roster roster,
            Clock clock) {
        this.networks = networks;
        this.members = members;
        this.settings = settings;
        this.calendar = calendar;
        this.roster = roster;
        this.clock = clock;
    }

    /** Plans the hosts of every network of the round and calls the first meetings; what is planned already stays. */
    void plan(RoundId round) {
        RoundSettings.Settings chosen = settings.of(round);
        Map<String, Integer> ofFacilitator = new HashMap<>();
        for (MayorsNetwork network : networks.findByRoundIdOrderByNumber(round.value())) {
            int earlier = network.facilitatorId() == null ? 0 : ofFacilitator.merge(network.facilitatorId(), 1, Integer::sum) - 1;
            if (network.hosts().isEmpty()) {
                List<LocalDate> days = MeetingDays.of(WorkingDays.plus(chosen.firstMeetingOn(), earlier), chosen.meetingsPerYear(), lastDay(round));
                List<MandateId> hosts = new HostPlan(sitting(network)).hosts(days.size());
                network.planHosts(IntStream.range(0, hosts.size()).mapToObj(i -> new HostTurn(hosts.get(i), days.get(i))).toList());
                call(network, 0);
            }
        }
    }

    /** Gives a newcomer a fair share of the turns to come; returns the meetings called that have moved. */
    List<Meeting> include(MayorsNetwork network, MandateId newcomer) {
        return change(network, order -> order.including(newcomer, sitting(network).size()));
    }

    /** Passes the turns still to come of somebody who leaves on to those who stay; returns the meetings called that have moved. */
    List<Meeting> passOn(MayorsNetwork network, MandateId leaver) {
        return change(network, order -> order.without(leaver, sitting(network)));
    }

    /**
     * Lets the hosts of two meetings to come change places, and gives a meeting that is called already its new host's place.
     *
     * @param one   counted from 1
     * @param other counted from 1
     * @return the meetings called that have moved
     * @throws IllegalArgumentException with a Danish sentence when there is nothing to swap
     */
    List<Meeting> swap(String networkId, int one, int other) {
        return change(networks.findById(networkId).orElseThrow(), order -> order.swapped(one, other));
    }

    /** What the order of hosts asks of each member. */
    @Transactional(readOnly = true)
    List<HostPlan.Line> ledger(String networkId) {
        MayorsNetwork network = networks.findById(networkId).orElseThrow();
        return new HostPlan(sitting(network)).ledger(network.hosts().stream().map(HostTurn::host).toList());
    }

    /** How many of the network's meetings have been held. */
    @Transactional(readOnly = true)
    int held(String networkId) {
        return next(networks.findById(networkId).orElseThrow());
    }

    /** The turns as they would stand after the swap; throws {@link IllegalArgumentException} when they cannot be swapped. */
    @Transactional(readOnly = true)
    List<Networks.HostTurn> preview(String networkId, int one, int other) {
        return turns(order(networks.findById(networkId).orElseThrow()).swapped(one, other).turns());
    }

    /** The network's next meeting, called now when it has not been; empty when none is left. */
    Optional<Meeting> nextMeeting(String networkId) {
        MayorsNetwork network = networks.findById(networkId).orElseThrow();
        int next = next(network);
        return next < network.hosts().size() ? Optional.of(new Meeting(call(network, next), network.hosts().get(next).host())) : Optional.empty();
    }

    static List<Networks.HostTurn> turns(List<HostTurn> turns) {
        return IntStream.range(0, turns.size()).mapToObj(i -> new Networks.HostTurn(i + 1, turns.get(i).host(), turns.get(i).dueOn())).toList();
    }

    private List<Meeting> change(MayorsNetwork network, UnaryOperator<HostOrder> changing) {
        HostOrder before = order(network);
        HostOrder after = changing.apply(before);
        network.planHosts(after.turns());
        return after.differing(before).stream().filter(turn -> known(network, turn).isPresent())
            .map(turn -> new Meeting(call(network, turn), after.turns().get(turn).host())).toList();
    }

    private HostOrder order(MayorsNetwork network) {
        return new HostOrder(network.hosts(), next(network));
    }

    /** Puts a meeting into the calendar, or gives the one that stands there already its host's place; its time stays. */
    private Event call(MayorsNetwork network, int turn) {
        HostTurn called = network.hosts().get(turn);
        Optional<Event> known = known(network, turn);
        String title = turn == 0 ? "Første møde i " + network.name() : turn + 1 + ". møde i " + network.name();
        String place = "Rådhuset, " + roster.mandate(called.host()).municipality().officialName();
        return calendar.plan(eventId(network.id(), turn), network.round(), EventKind.NETWORK_MEETING, title,
            known.map(Event::startsAt).orElse(called.dueOn().atTime(FROM)), known.map(Event::endsAt).orElse(called.dueOn().atTime(TO)), place);
    }

    private Optional<Event> known(MayorsNetwork network, int turn) {
        String id = eventId(network.id(), turn);
        return calendar.events(network.round()).stream().filter(event -> event.id().equals(id)).findFirst();
    }

    static String eventId(String networkId, int turn) {
        return turn == 0 ? networkId : networkId + "-" + (turn + 1);
    }

    /** The first turn whose meeting has not been held; meetings may have been moved since they were planned. */
    private int next(MayorsNetwork network) {
        LocalDateTime now = LocalDateTime.now(clock);
        int turn = 0;
        while (turn < network.hosts().size() && !known(network, turn).map(Event::endsAt)
            .orElse(network.hosts().get(turn).dueOn().atTime(TO)).isAfter(now)) {
            turn++;
        }
        return turn;
    }

    private List<Mandate> sitting(MayorsNetwork network) {
        return members.findByNetworkIdInOrderByMandateId(List.of(network.id())).stream().filter(NetworkMember::sits)
            .map(member -> roster.mandate(member.mandate())).toList();
    }

    private LocalDate lastDay(RoundId round) {
        return calendar.round(round).officeDate().plusYears(YEARS).minusDays(1);
    }

    /** A meeting in the calendar and who hosts it. */
    record Meeting(Event event, MandateId host) {
    }
}
