package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.NetworkSignUps.SignUpState;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mayor's network, or the offer of one. */
@Component
@Order(40)
class NetworkSection implements PageSection {

    private final Networks networks;
    private final NetworkSignUps signUps;
    private final Roster roster;
    private final Clock clock;

    NetworkSection(Networks networks, NetworkSignUps signUps, Roster roster, Clock clock) {
        this.networks = networks;
        this.signUps = signUps;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        MandateId mandate = visitor.mandate().id();
        if (visitor.secretary()) {
            return Optional.empty();
        }
        Optional<Place> place = networks.placeOf(mandate).map(this::place);
        Optional<Offer> offer = signUps.of(mandate).map(state -> offer(mandate, state));
        return place.isEmpty() && offer.isEmpty() ? Optional.empty()
            : Optional.of(new Shown("mayorpage/network :: section", new Standing(place.orElse(null), offer.orElse(null))));
    }

    private Place place(Network network) {
        return new Place(network.name(), network.facilitator(), network.members().stream().map(this::municipality).toList(),
            network.hosts().stream().filter(turn -> !turn.dueOn().isBefore(LocalDate.now(clock))).map(this::turn).toList());
    }

    private Turn turn(HostTurn turn) {
        return new Turn(DanishDates.date(turn.dueOn()), municipality(turn.host()));
    }

    private Offer offer(MandateId mandate, SignUpState state) {
        boolean open = !state.assigned();
        return new Offer(state.form(), state.wish().map(wish -> wish.answer().danish()).orElse(""), DanishDates.weekday(state.answerBy()), open,
            signUps.others(mandate));
    }

    private String municipality(MandateId mandate) {
        return roster.municipality(mandate.municipality()).map(Municipality::name).orElse("");
    }

    /**
     * Where the mayor stands; one of the two is null when there is none.
     */
    record Standing(Place place, Offer offer) {
    }

    /**
     * The mayor's network.
     *
     * @param facilitator empty while there is none
     * @param members     the municipalities' names in Danish order
     * @param hosts       the turns to come
     */
    record Place(String name, String facilitator, List<String> members, List<Turn> hosts) {
    }

    /** Who hosts when. */
    record Turn(String day, String municipality) {
    }

    /**
     * The offer of a network.
     *
     * @param answer empty while there is none
     * @param open   whether the networks are still to be assigned
     */
    record Offer(WishForm form, String answer, String answerBy, boolean open, List<Municipality> others) {

        private static final int LINES = 3;

        /** One line for each chosen municipality, three at least, and always an empty one. */
        public List<String> rows(Set<String> chosen) {
            return Stream.concat(chosen.stream().sorted(), Stream.generate(() -> "")).limit(Math.max(LINES, chosen.size() + 1L)).toList();
        }

        public Wish.Answer[] answers() {
            return Wish.Answer.values();
        }

        public MeetingForm[] meetingForms() {
            return MeetingForm.values();
        }

        public Theme[] themes() {
            return Theme.values();
        }
    }
}
