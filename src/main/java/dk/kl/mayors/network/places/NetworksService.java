package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.signup.SignUp;
import dk.kl.mayors.network.signup.SignUps;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other modules ask the networks for. */
@Service
@Transactional
class NetworksService implements Networks {

    private final SignUps signUps;
    private final AssignedNetworks assigned;

    NetworksService(SignUps signUps, AssignedNetworks assigned) {
        this.signUps = signUps;
        this.assigned = assigned;
    }

    @Override
    public void signUp(MandateId mandate, Wish wish) {
        signUps.receive(mandate, wish);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Wish> wish(MandateId mandate) {
        return signUps.find(mandate).flatMap(SignUp::wish);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Network> networks(RoundId round) {
        return assigned.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Network> placeOf(MandateId mandate) {
        return assigned.placeOf(mandate);
    }

    @Override
    public void leave(MandateId mandate) {
        assigned.leave(mandate);
    }
}
