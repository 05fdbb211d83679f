package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.TaskWork;
import dk.kl.mayors.engine.TaskWork.Refused;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what was ordered with one marked cell, in a transaction of its own, so that a failure of one leaves the others alone. */
@Service
@Transactional
class BulkDesk {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final JourneyStepRepository steps;
    private final TaskWork tasks;
    private final Invitations invitations;
    private final Networks networks;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final Clock clock;

    BulkDesk(JourneyStepRepository steps, TaskWork tasks, Invitations invitations, Networks networks, RoundCalendar calendar, Roster roster,
             Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.invitations = invitations;
        this.networks = networks;
        this.calendar = calendar;
        this.roster = roster;
        this.clock = clock;
    }

    /** Does it as that member of staff; throws {@link Refused} or what the task's own steps refuse with, each with a Danish sentence. */
    void perform(PickedCell picked, BulkOrder order, BulkOrder.Action action, String userId) {
        JourneyStep cell = steps.findById(JourneyStep.idOf(picked.mandate(), picked.step()))
            .filter(one -> picked.taskId().equals(one.taskId())).orElseThrow(() -> new Refused("Opgaven er allerede afsluttet."));
        switch (action) {
            case REMIND -> tasks.alongside(cell.taskId(), userId, () -> remind(picked));
            case DUE -> {
                if (cell.stateAt(clock.instant()) == StepState.ON_MAYOR) {
                    throw new Refused("Her venter vi på borgmesteren, og svarfristen følger arrangementet. Send en påmindelse i stedet.");
                }
                tasks.postpone(cell.taskId(), userId, at(order.date(), END_OF_DAY));
            }
            case FOLLOW_UP -> tasks.followUp(cell.taskId(), userId, at(order.date(), MORNING));
            case ASSIGN -> tasks.assign(cell.taskId(), userId, order.colleague());
            case COMPLETE -> tasks.complete(cell.taskId(), userId, order.outcome());
        }
    }

    private void remind(PickedCell picked) {
        invitations.remindAgain(picked.mandate(), event(picked)
            .orElseThrow(() -> new Refused("Her er ingen invitation at minde om. Ring eller skriv i stedet.")));
    }

    /** The event behind a step; the first meeting of a network is the network's own. */
    private Optional<String> event(PickedCell picked) {
        MandateId mandate = picked.mandate();
        return picked.step() == Step.NETWORK_MEETING ? networks.placeOf(mandate).map(Network::id)
            : Arrays.stream(EventKind.values()).filter(kind -> kind.code().equals(picked.step().code())).findFirst()
                .flatMap(kind -> calendar.event(roster.mandate(mandate).round(), kind)).map(Event::id);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
