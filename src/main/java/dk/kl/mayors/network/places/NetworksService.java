package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.network.signup.SignUp;
import dk.kl.mayors.network.signup.SignUps;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other modules ask the networks for. */
@Service
@Transactional
class NetworksService implements Networks {

    private final SignUps signUps;
    private final SignUpDesk desk;
    private final AssignedNetworks assigned;
    private final PlaceChanges changes;

    NetworksService(SignUps signUps, SignUpDesk desk, AssignedNetworks assigned, PlaceChanges changes) {
        this.signUps = signUps;
        this.desk = desk;
        this.assigned = assigned;
        this.changes = changes;
    }

    @Override
    public void signUp(MandateId mandate, Wish wish) {
        desk.store(mandate, wish);
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
    public List<Network> networks(RoundId round, Authentication reader) {
        return NetworkRights.ownNetworksOnly(reader) ? assigned.facilitatedBy(round, reader.getName()) : assigned.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Network> placeOf(MandateId mandate) {
        return assigned.placeOf(mandate);
    }

    @Override
    public void leave(MandateId mandate) {
        changes.leave(mandate);
    }

    @Override
    public void returnTo(MandateId mandate) {
        changes.returnTo(mandate);
    }
}
