package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.network.signup.SignUps;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers to the offer of a network, before and after the networks are assigned. */
@Service
@Transactional
class SignUpDesk implements NetworkSignUps {

    private final SignUps signUps;
    private final AssignedNetworks networks;
    private final PlaceChanges changes;
    private final RoundSettings settings;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final PlaceProcesses processes;

    SignUpDesk(SignUps signUps, AssignedNetworks networks, PlaceChanges changes, RoundSettings settings, RoundCalendar calendar, Roster roster,
               PlaceProcesses processes) {
        this.signUps = signUps;
        this.networks = networks;
        this.changes = changes;
        this.settings = settings;
        this.calendar = calendar;
        this.roster = roster;
        this.processes = processes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignUpState> of(MandateId mandate) {
        return signUps.find(mandate).map(signUp -> new SignUpState(signUp.wish(), signUp.answeredAt(),
            calendar.round(signUp.round()).networkSignUpDeadline(), settings.networksAssigned(signUp.round())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Municipality> others(MandateId mandate) {
        return roster.municipalities().stream().filter(other -> !other.code().equals(mandate.municipality())).toList();
    }

    @Override
    public String store(MandateId mandate, WishForm typed) {
        return store(mandate, typed.wish());
    }

    String store(MandateId mandate, Wish wish) {
        RoundId round = roster.mandate(mandate).round();
        boolean late = settings.networksAssigned(round);
        signUps.receive(mandate, wish);
        Optional<Network> place = networks.placeOf(mandate);
        if (wish.answer() != Wish.Answer.YES) {
            place.ifPresent(network -> changes.leave(mandate));
            return place.map(network -> "Pladsen i " + network.name() + " er givet fri.").orElse("Svaret er gemt: " + wish.answer().danish() + ".");
        }
        if (place.isPresent()) {
            return "Ønskerne er gemt. Pladsen i " + place.get().name() + " er uændret.";
        }
        if (late) {
            processes.placeWanted(mandate);
        }
        return late ? "Netværkene er fordelt. Netværksteamet finder en plads og giver besked."
            : "Svaret er gemt. Det kan ændres til og med " + DanishDates.weekday(calendar.round(round).networkSignUpDeadline()) + ".";
    }
}
