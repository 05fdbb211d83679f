package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.ManyInstances;
import dk.kl.mayors.network.SignUpDeadlines;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves the last day for network wishes when a whole round gets new dates. */
@Component
class DeadlineMoves {

    private static final String ROUND_PROCESS = "election-round";

    private final RoundPlanning planning;
    private final SignUpDeadlines signUps;
    private final ManyInstances instances;

    DeadlineMoves(RoundPlanning planning, SignUpDeadlines signUps, ManyInstances instances) {
        this.planning = planning;
        this.signUps = signUps;
        this.instances = instances;
    }

    List<String> problems(RoundId round, LocalDate to) {
        return planning.signUpDeadlineProblems(round, to);
    }

    long unanswered(RoundId round) {
        return signUps.unanswered(round);
    }

    /** Sets the day; the round's and the mayors' timers follow. */
    void move(RoundId round, LocalDate to) {
        planning.moveSignUpDeadline(round, to);
        instances.redate(instances.where(ROUND_PROCESS, RoundVariables.ROUND_ID, round.value()).values());
        signUps.follow(round);
    }

    void tell(RoundId round) {
        signUps.tell(round);
    }
}
