package dk.kl.mayors.network.signup;

import dk.kl.mayors.calendar.RoundDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.ManyInstances;
import dk.kl.mayors.network.SignUpDeadlines;
import dk.kl.mayors.roster.MandateId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the end of the sign-ups that wait. */
@Service
@Transactional
class WaitingSignUps implements SignUpDeadlines {

    private static final String PROCESS = "network-place";
    private static final String TASK = "Task_RegisterNetworkWish";

    private final SignUps signUps;
    private final ManyInstances instances;
    private final RoundDates dates;

    WaitingSignUps(SignUps signUps, ManyInstances instances, RoundDates dates) {
        this.signUps = signUps;
        this.instances = instances;
        this.dates = dates;
    }

    @Override
    @Transactional(readOnly = true)
    public long unanswered(RoundId round) {
        return waiting(round).size();
    }

    @Override
    public void follow(RoundId round) {
        Collection<String> running = instances.where(PROCESS, RoundVariables.ROUND_ID, round.value()).values();
        instances.redate(running);
        instances.dueOn(TASK, running, dates.networkSignUpClosed(round.value()));
    }

    @Override
    public void tell(RoundId round) {
        waiting(round).forEach(signUps::offerAnew);
    }

    private List<MandateId> waiting(RoundId round) {
        return signUps.of(round).stream().filter(signUp -> signUp.wish().isEmpty()).map(SignUp::mandate).toList();
    }
}
